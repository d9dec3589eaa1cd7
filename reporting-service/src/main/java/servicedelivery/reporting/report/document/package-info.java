/** The monthly report as it is read, section by section, in the order and with the numbers of the printed one. */
package servicedelivery.reporting.report.document;

/** What somebody should look at before a report is published. */
package servicedelivery.reporting.check;

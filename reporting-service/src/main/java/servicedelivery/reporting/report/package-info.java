/** The monthly report: one document made of figures, sentences about them, and what people wrote. */
package servicedelivery.reporting.report;

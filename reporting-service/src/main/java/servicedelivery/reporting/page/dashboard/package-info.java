/** The dashboard of a month, and the rows behind its numbers. */
package servicedelivery.reporting.page.dashboard;

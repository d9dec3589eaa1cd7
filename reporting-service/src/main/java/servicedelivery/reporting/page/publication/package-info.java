/** The pages that publish a report, show what was published, and what has become different since. */
package servicedelivery.reporting.page.publication;

/** The checks of a report over HTTP. */
package servicedelivery.reporting.check.api;

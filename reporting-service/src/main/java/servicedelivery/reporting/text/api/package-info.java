/** The texts of reports over HTTP. */
package servicedelivery.reporting.text.api;

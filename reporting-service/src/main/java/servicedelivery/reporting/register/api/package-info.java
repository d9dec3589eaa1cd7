/** The registers over HTTP. */
package servicedelivery.reporting.register.api;

/** The HTTP side of incident-service. */
package servicedelivery.incident.api;

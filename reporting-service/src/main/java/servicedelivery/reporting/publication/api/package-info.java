/** Published reports over HTTP. */
package servicedelivery.reporting.publication.api;

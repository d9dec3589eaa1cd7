/** How far the figures can be trusted: what is applied, what waits, what was set aside, and what the sources say. */
package servicedelivery.reporting.status;

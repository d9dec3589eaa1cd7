/** What went wrong: the facts of incidents, and the figures on priority incidents that come from them. */
package servicedelivery.reporting.incident;

/** Who wrote what, and when: one history for all that people write. */
package servicedelivery.reporting.history;

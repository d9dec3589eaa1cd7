/** The HTTP API under {@code /api/v1}: questions in, figures out. */
package servicedelivery.reporting.api;

package servicedelivery.reporting.publication;

import java.time.Instant;

/**
 * Which version of something written a report has.
 *
 * @param path of its address below {@code /api/v1}
 * @param recordedBy the name of the key of that version
 */
record Writing(String path, long version, Instant recordedAt, String recordedBy) {}

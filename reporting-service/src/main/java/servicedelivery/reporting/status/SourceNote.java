package servicedelivery.reporting.status;

import java.time.Instant;

/**
 * What a source said last about itself.
 *
 * @param publishedThrough all that it recorded until then is published
 * @param backlog how many events still waited to be published
 * @param offset of the record that says so
 */
public record SourceNote(String source, Instant publishedThrough, long backlog, long offset) {}

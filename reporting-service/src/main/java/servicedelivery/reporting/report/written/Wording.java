package servicedelivery.reporting.report.written;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the public report words an incident, whatever the service desk writes.
 *
 * @param incident its id
 * @param reason null for the service desk's own
 * @param resolution null for the service desk's own
 */
public record Wording(
        UUID incident, @Nullable String reason, @Nullable String resolution) {}

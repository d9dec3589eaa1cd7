package servicedelivery.reporting.report.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident, as it is printed.
 *
 * @param reference null when the service desk gave it no number, or when it is withheld
 * @param reason as the public report words it, else as the service desk does; null when nobody wrote one
 * @param resolution likewise
 * @param timeToRestore in rough words, such as "just over an hour"; null while it is open or when it is not known
 * @param withinTarget null while it is open or when no target was in force
 * @param withheld whether it is confidential, so that the row tells nothing of what it was about
 */
public record IncidentRow(
        UUID id,
        @Nullable String reference,
        String affectedService,
        @Nullable String reason,
        @Nullable String resolution,
        Instant openedAt,
        String status,
        @Nullable String timeToRestore,
        @Nullable Boolean withinTarget,
        boolean withheld) {}

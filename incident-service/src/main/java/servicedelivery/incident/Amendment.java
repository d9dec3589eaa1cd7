package servicedelivery.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Priority;

/**
 * What an incident is to look like after a change.
 *
 * @param report what the service desk says now
 * @param priority the one that it then has
 * @param updatedAt when the source made this change; null to take the time of its receipt
 * @param lowerPeak the peak priority to correct to, for an incident that was graded in error; null to leave it
 * @param reason why it was changed; null when not said
 */
record Amendment(
        IncidentReport report,
        Priority priority,
        @Nullable Instant updatedAt,
        @Nullable Priority lowerPeak,
        @Nullable String reason) {

    /** When it takes effect. */
    Instant effective(Instant receivedAt) {
        return updatedAt == null ? receivedAt : updatedAt;
    }

    /** The highest priority the incident then ever had. */
    Priority peakAfter(Priority peakBefore) {
        return (lowerPeak == null ? peakBefore : lowerPeak).peak(priority);
    }
}

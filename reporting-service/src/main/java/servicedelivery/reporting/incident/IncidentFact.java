package servicedelivery.reporting.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.Origin;

/**
 * The state of one incident as its newest event tells it.
 *
 * @param generation how often the source was restored from a backup; it comes before the version
 * @param reference the number that the service desk gave it; null when it gave none
 * @param priority {@code P1} to {@code P5}, as it is now
 * @param peakPriority the highest priority it ever had, by which figures count
 * @param origin of the newest event
 */
public record IncidentFact(
        UUID id,
        long generation,
        long version,
        String organisation,
        @Nullable String reference,
        String priority,
        String peakPriority,
        IncidentStatus status,
        Times times,
        Grade grade,
        Story story,
        @Nullable Instant recordedAt,
        Origin origin) {

    /**
     * When it happened.
     *
     * @param openedDay the local day of {@code openedAt}, decided when the event was read
     * @param resolvedAt null while it is open
     * @param restoredAt when the service was back, if that was before it was resolved
     */
    public record Times(
            Instant openedAt,
            LocalDate openedDay,
            @Nullable Instant resolvedAt,
            @Nullable Instant restoredAt) {}

    /**
     * How it was handled, as the source graded it.
     *
     * @param dueAt null when no target was in force
     * @param target null when none was in force
     * @param timeToRestore null while it is open
     * @param withinTarget null while it is open or when no target was in force
     * @param downtime null while it is open
     * @param serviceImpact {@code outage}, {@code degraded} or {@code none}
     */
    public record Grade(
            @Nullable Instant dueAt,
            @Nullable Duration target,
            @Nullable Duration timeToRestore,
            @Nullable Boolean withinTarget,
            @Nullable Duration downtime,
            @Nullable String serviceImpact) {}

    /** What is told about it; the words of the contract, each null when the source does not say. */
    public record Story(
            String affectedService,
            @Nullable String reason,
            @Nullable String resolution,
            @Nullable String cause,
            @Nullable String rootCause,
            @Nullable String resolutionKind,
            @Nullable String supplier,
            boolean knownIssue,
            @Nullable String problem,
            boolean confidential) {}

    /** Whether it counts among the priority incidents, unless it is void. */
    boolean isPriority() {
        return peakPriority.equals("P1") || peakPriority.equals("P2");
    }
}

package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One priority incident as reports show it; of a confidential one all that tells what it was about is withheld.
 *
 * @param name of the organisation in full
 * @param reference null when the service desk gave it no number, or when it is withheld
 * @param priority the highest it ever had
 * @param timeToRestoreSeconds in whole seconds
 */
public record Evidence(
        UUID id,
        String organisation,
        String name,
        @Nullable String reference,
        String priority,
        IncidentStatus status,
        String affectedService,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant dueAt,
        @Nullable Duration target,
        @Nullable Duration timeToRestore,
        @Nullable Long timeToRestoreSeconds,
        @Nullable Boolean withinTarget,
        @Nullable Duration downtime,
        @Nullable String serviceImpact,
        @Nullable String cause,
        @Nullable String rootCause,
        @Nullable String resolutionKind,
        @Nullable String supplier,
        @Nullable String reason,
        @Nullable String resolution,
        @Nullable Boolean knownIssue,
        @Nullable String problem) {

    static final String WITHHELD = "Details withheld";

    static Evidence of(IncidentFact fact, String name) {
        var grade = fact.grade();
        var story = fact.story();
        var open = !story.confidential();
        return new Evidence(
                fact.id(),
                fact.organisation(),
                name,
                open ? fact.reference() : null,
                fact.peakPriority(),
                fact.status(),
                open ? story.affectedService() : WITHHELD,
                fact.times().openedAt(),
                fact.times().resolvedAt(),
                fact.times().restoredAt(),
                grade.dueAt(),
                grade.target(),
                grade.timeToRestore(),
                grade.timeToRestore() == null ? null : grade.timeToRestore().toSeconds(),
                grade.withinTarget(),
                grade.downtime(),
                grade.serviceImpact(),
                open ? story.cause() : null,
                open ? story.rootCause() : null,
                open ? story.resolutionKind() : null,
                open ? story.supplier() : null,
                open ? story.reason() : WITHHELD,
                open ? story.resolution() : WITHHELD,
                open ? story.knownIssue() : null,
                open ? story.problem() : null);
    }

    /** Whether it is resolved or closed. */
    @JsonIgnore
    public boolean isResolved() {
        return status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED;
    }

    /** Whether it is still open although its time has passed. */
    @JsonIgnore
    public boolean isOverdueAt(Instant now) {
        return (status == IncidentStatus.OPEN || status == IncidentStatus.ON_HOLD)
                && dueAt != null
                && dueAt.isBefore(now);
    }

    /** Whether it is confidential, so that all that tells what it was about is left out. */
    public boolean withheld() {
        return WITHHELD.equals(affectedService) && WITHHELD.equals(reason) && WITHHELD.equals(resolution);
    }
}

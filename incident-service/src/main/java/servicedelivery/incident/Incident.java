package servicedelivery.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;

/** An incident of one organisation, in its current version. */
@Entity
class Incident {

    @Id
    private UUID id;

    private long version;
    private String organisation;
    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Priority peakPriority;

    private Instant openedAt;

    @Convert(converter = ReportColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private IncidentReport report;

    @Convert(converter = PeriodsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Period> gaps;

    private int reopenCount;

    @Convert(converter = MicrosColumn.class)
    private @Nullable Duration targetMicros;

    private @Nullable Instant dueAt;

    @Convert(converter = MicrosColumn.class)
    private @Nullable Duration restoreMicros;

    private @Nullable Boolean withinTarget;
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    static Incident reported(UUID id, ReportIncident command, Targets targets, Instant now) {
        var incident = new Incident();
        incident.id = id;
        incident.organisation = command.organisation();
        incident.reference = command.reference();
        incident.gaps = List.of();
        incident.peakPriority = command.report().classification().priority();
        incident.write(
                command.report(),
                incident.targetFor(command.report(), targets),
                now,
                Objects.requireNonNullElse(command.report().timeline().updatedAt(), now));
        return incident;
    }

    /** Takes over what the service desk says now, and says what kind of change that was. */
    Change amend(Amendment amendment, Targets targets, Instant now) {
        var before = report.timeline();
        var after = amendment.report();
        var effective = Objects.requireNonNullElse(amendment.updatedAt(), now);
        var peak = amendment.peakAfter(peakPriority);
        var change = Change.between(
                status,
                after.timeline().status(),
                priority != after.classification().priority() || peak != peakPriority);
        if (change == Change.REOPENED) {
            gaps = Pauses.reopened(gaps, before, effective);
            reopenCount++;
        }
        var sameTarget =
                peak == peakPriority && openedAt.equals(after.timeline().openedAt());
        peakPriority = peak;
        write(after, sameTarget ? targetMicros : targetFor(after, targets), now, effective);
        return change;
    }

    /** Whether anything would change but the reason for it. */
    boolean differsFrom(Amendment amendment) {
        return !report.equals(amendment.report()) || amendment.peakAfter(peakPriority) != peakPriority;
    }

    private @Nullable Duration targetFor(IncidentReport said, Targets targets) {
        return targets.inForce(organisation, peakPriority, said.timeline().openedAt());
    }

    private void write(IncidentReport said, @Nullable Duration target, Instant now, Instant effective) {
        var timeline = Pauses.complete(said.timeline(), effective);
        var grade = Grade.of(timeline, new RestorationClock(timeline.openedAt(), timeline.holds(), gaps), target);
        version++;
        report = said.with(timeline);
        status = timeline.status();
        priority = said.classification().priority();
        openedAt = timeline.openedAt();
        targetMicros = grade.target();
        dueAt = grade.dueAt();
        restoreMicros = grade.timeToRestore();
        withinTarget = grade.withinTarget();
        recordedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String organisation() {
        return organisation;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Priority priority() {
        return priority;
    }

    Priority peakPriority() {
        return peakPriority;
    }

    IncidentReport report() {
        return report;
    }

    List<Period> gaps() {
        return gaps;
    }

    int reopenCount() {
        return reopenCount;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Grade grade() {
        return new Grade(targetMicros, dueAt, restoreMicros, withinTarget);
    }
}

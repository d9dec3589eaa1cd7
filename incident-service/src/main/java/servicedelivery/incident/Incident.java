package servicedelivery.incident;

import static java.util.Arrays.asList;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.intake.SourceNumber;
import servicedelivery.intake.Version;

/** An incident of one organisation, in its current version. Some columns are there for queries only. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Incident {

    /** Null when all its columns are. */
    @Embedded
    private @Nullable GradeColumns grade;

    @Id
    private UUID id;

    private long version;
    private String organisation;
    private @Nullable String reference;
    private Instant openedAt;
    private String affectedService;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Priority peakPriority;

    @Convert(converter = ReportColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private IncidentReport report;

    @Convert(converter = PeriodsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Period> gaps = List.of();

    private int reopenCount;
    private Instant recordedAt;
    private Instant reportedAt;
    private String reportedBy;
    private @Nullable Instant sourceUpdatedAt;

    /** @param by the name of the key that was used */
    static Incident reported(UUID id, ReportIncident command, Targets targets, Instant now, String by) {
        var incident = new Incident();
        incident.id = id;
        incident.organisation = command.organisation();
        incident.reference = command.reference();
        incident.reportedAt = now;
        incident.reportedBy = by;
        incident.sourceUpdatedAt = command.report().timeline().updatedAt();
        incident.peakPriority = targets.priority(command.report().classification());
        var effective = Objects.requireNonNullElse(incident.sourceUpdatedAt, now);
        var said = command.report().with(Pauses.complete(command.report().timeline(), null, effective));
        incident.write(said, incident.peakPriority, incident.agreedFor(said, targets), now);
        return incident;
    }

    /** Takes over what the service desk says now, and says what kind of change that was. */
    Change amend(Amendment amendment, Targets targets, Instant now) {
        var after = completed(amendment, now);
        var peak = amendment.peakAfter(peakPriority);
        var change = Change.between(
                status, after.timeline().status(), priority != amendment.priority() || peak != peakPriority);
        if (change == Change.REOPENED) {
            gaps = Pauses.reopened(gaps, report.timeline(), amendment.effective(now));
            reopenCount++;
        }
        var sameTarget =
                peak == peakPriority && openedAt.equals(after.timeline().openedAt());
        peakPriority = peak;
        write(after, amendment.priority(), sameTarget ? columns().agreed(targets) : agreedFor(after, targets), now);
        return change;
    }

    /** Whether anything would change but the reason for it. */
    boolean differsFrom(Amendment amendment, Instant now) {
        return !report.equals(completed(amendment, now)) || amendment.peakAfter(peakPriority) != peakPriority;
    }

    private IncidentReport completed(Amendment amendment, Instant now) {
        var said = amendment.report();
        return said.with(Pauses.complete(said.timeline(), report.timeline(), amendment.effective(now)));
    }

    /** Whether a source said something newer before. */
    boolean isNewerThan(@Nullable Instant updatedAt) {
        return sourceUpdatedAt != null && updatedAt != null && updatedAt.isBefore(sourceUpdatedAt);
    }

    /** Notes how new the last state is that a source told; null when it does not say. */
    void toldBySource(@Nullable Instant updatedAt) {
        sourceUpdatedAt = updatedAt == null ? sourceUpdatedAt : updatedAt;
    }

    private Agreement agreedFor(IncidentReport said, Targets targets) {
        return targets.inForce(organisation, peakPriority, said.timeline().openedAt());
    }

    private void write(IncidentReport said, Priority effective, Agreement agreed, Instant now) {
        var timeline = said.timeline();
        version++;
        report = said;
        status = timeline.status();
        priority = effective;
        openedAt = timeline.openedAt();
        affectedService = said.description().affectedService();
        grade = GradeColumns.of(Grade.of(timeline, gaps, agreed), agreed);
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

    /** Empty when the service desk has no number for it. */
    Optional<SourceNumber> number() {
        return Optional.ofNullable(reference).map(number -> new SourceNumber(organisation, number));
    }

    Version firstVersion() {
        return Version.first(id, reportedAt, reportedBy, Change.OPENED.toString());
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
        return columns().grade();
    }

    /** What {@link IncidentRows} writes, in the order of its columns. */
    List<@Nullable Object> row() {
        var row = new ArrayList<>(columns().row());
        row.addAll(asList(id, version, organisation, reference, status, priority, peakPriority, openedAt));
        row.addAll(asList(affectedService, report, gaps, reopenCount, recordedAt, reportedAt, reportedBy));
        row.add(sourceUpdatedAt);
        return row;
    }

    private GradeColumns columns() {
        return grade == null ? new GradeColumns() : grade;
    }
}

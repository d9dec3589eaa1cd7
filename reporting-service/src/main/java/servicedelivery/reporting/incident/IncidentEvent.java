package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Limits;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.Recurring;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.ReportCalendar;

/** What this service reads of an incident's event; the fields are those of the published schema. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IncidentEvent(
        @Nullable UUID id,
        @Nullable Long generation,
        @Nullable Long version,
        @Recurring @Nullable String organisation,
        @Nullable String reference,
        @Recurring @Nullable String priority,
        @Recurring @Nullable String peakPriority,
        @Recurring @Nullable String status,
        @Nullable Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant dueAt,
        @Nullable Duration target,
        @Nullable Duration timeToRestore,
        @Nullable Boolean withinTarget,
        @Nullable Duration downtime,
        @Recurring @Nullable String serviceImpact,
        @Nullable String affectedService,
        @Nullable String reason,
        @Nullable String resolution,
        @Recurring @Nullable String cause,
        @Nullable String rootCause,
        @Recurring @Nullable String resolutionKind,
        @Nullable String supplier,
        @Nullable Boolean knownIssue,
        @Nullable String problem,
        @Nullable Boolean confidential,
        @Nullable Instant recordedAt) {

    private static final Set<String> PRIORITIES = Set.of("P1", "P2", "P3", "P4", "P5");

    IncidentFact fact(ReportCalendar calendar, Origin origin) throws UnreadableEvent {
        return new IncidentFact(
                EventValue.present("id", id),
                EventValue.present("generation", generation),
                EventValue.present("version", version),
                EventValue.present("organisation", Limits.name("organisation", organisation)),
                Limits.name("reference", reference),
                priority("priority", priority),
                priority("peakPriority", peakPriority),
                knownStatus(),
                times(calendar),
                grade(),
                story(),
                Limits.moment("recordedAt", recordedAt),
                origin);
    }

    private IncidentFact.Times times(ReportCalendar calendar) throws UnreadableEvent {
        var opened = EventValue.present("openedAt", Limits.moment("openedAt", openedAt));
        return new IncidentFact.Times(
                opened,
                calendar.dayOf(opened),
                Limits.moment("resolvedAt", resolvedAt),
                Limits.moment("restoredAt", restoredAt));
    }

    private IncidentFact.Grade grade() throws UnreadableEvent {
        return new IncidentFact.Grade(
                Limits.moment("dueAt", dueAt),
                Limits.duration("target", target),
                Limits.duration("timeToRestore", timeToRestore),
                withinTarget,
                Limits.duration("downtime", downtime),
                Limits.name("serviceImpact", serviceImpact));
    }

    private IncidentFact.Story story() throws UnreadableEvent {
        return new IncidentFact.Story(
                EventValue.present("affectedService", Limits.text("affectedService", affectedService)),
                Limits.text("reason", reason),
                Limits.text("resolution", resolution),
                Limits.name("cause", cause),
                Limits.text("rootCause", rootCause),
                Limits.name("resolutionKind", resolutionKind),
                Limits.text("supplier", supplier),
                Boolean.TRUE.equals(knownIssue),
                Limits.text("problem", problem),
                Boolean.TRUE.equals(confidential));
    }

    private IncidentStatus knownStatus() throws UnreadableEvent {
        return IncidentStatus.of(EventValue.present("status", status))
                .orElseThrow(() -> new UnreadableEvent("field status: is not one that this service knows"));
    }

    private static String priority(String field, @Nullable String value) throws UnreadableEvent {
        var priority = EventValue.present(field, value);
        if (!PRIORITIES.contains(priority)) {
            throw new UnreadableEvent("field %s: is not P1 to P5".formatted(field));
        }
        return priority;
    }
}

package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.request.Fields;
import servicedelivery.request.KebabCase;
import servicedelivery.request.MergePatch;
import servicedelivery.request.Moments;

/** A known incident with what is said about it now: what is absent stays, null clears. */
final class IncidentUpdate {

    private final ObjectNode said;
    private final Incident incident;
    private final IncidentReport before;
    private final Targets targets;
    private final Fields fields;
    private final @Nullable Instant reopenedAt;

    private IncidentUpdate(
            ObjectNode said, Incident incident, Targets targets, ObjectNode base, @Nullable Instant reopenedAt) {
        this.said = said;
        this.incident = incident;
        this.before = incident.report();
        this.targets = targets;
        this.fields = new Fields(MergePatch.merge(base, said));
        this.reopenedAt = reopenedAt;
    }

    /** What somebody corrects who has seen the incident. */
    static IncidentUpdate patched(ObjectNode said, Incident incident, Targets targets, Instant now) {
        return new IncidentUpdate(said, incident, targets, base(said, incident), reopenedAt(said, incident, now));
    }

    /** What a tool tells that knows only its own ticket. */
    static IncidentUpdate told(ObjectNode said, Incident incident, Targets targets, Instant now) {
        var reopenedAt = reopenedAt(said, incident, now);
        var present = Endings.ofTool(said, reopenedAt);
        return new IncidentUpdate(present, incident, targets, base(present, incident), reopenedAt);
    }

    /** What a tool tells too late: what it leaves out may have been something else at its time. */
    static IncidentUpdate stale(ObjectNode said, Incident incident, Targets targets) {
        var base = incident.report().toJson().retain("priority", "impact", "urgency", "affectedService");
        base.put("openedAt", Instant.EPOCH.toString());
        base.put("status", (said.hasNonNull("resolvedAt") ? Status.RESOLVED : Status.OPEN).toString());
        return new IncidentUpdate(said, incident, targets, base, null);
    }

    /** The merged fields, for what else may be read. */
    Fields fields() {
        return fields;
    }

    boolean says(String name) {
        return said.has(name);
    }

    /** Gives null when too much is wrong to go on; the fields then hold the errors. */
    @Nullable
    IncidentReport read(Clock clock) {
        var after = IncidentReport.read(fields);
        if (said.path("status").isNull()) {
            fields.refuse("status", "cannot be cleared; it must be one of open, on-hold, resolved, closed, void");
        }
        ReportIncident.checkTimes(fields, after, clock);
        if (after != null) {
            Endings.check(fields, after.timeline(), reopenedAt);
        }
        return after;
    }

    /** By the matrix only when something else is said of it: a new matrix changes no older incident. */
    Priority priority(IncidentReport after) {
        return after.classification().equals(before.classification())
                ? incident.priority()
                : targets.priority(after.classification());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    Amendment amendment(@Nullable IncidentReport after, @Nullable Priority lowerPeak, @Nullable String reason) {
        fields.done();
        var amended = Objects.requireNonNull(after, "what is missing is an error that has been thrown");
        var updatedAt = amended.timeline().updatedAt();
        var kept = updatedAt == null
                ? amended.with(
                        amended.timeline().withUpdatedAt(before.timeline().updatedAt()))
                : amended;
        return new Amendment(kept, priority(kept), updatedAt, lowerPeak, reason);
    }

    /**
     * What the update is merged into. The time of the source's last change is not carried over, and a reopening forgets
     * the resolution.
     */
    private static ObjectNode base(ObjectNode said, Incident incident) {
        var base = incident.report().toJson();
        base.remove("updatedAt");
        if (isReopening(said, incident)) {
            base.remove(List.of("resolvedAt", "restoredAt"));
        }
        return base;
    }

    private static boolean isReopening(ObjectNode said, Incident incident) {
        var status = KebabCase.choice(said.path("status").asText(), Status.class);
        return status.filter(Status::isUnderWay).isPresent()
                && !incident.report().timeline().status().isUnderWay();
    }

    /** When the incident was reopened last, by this update or before; null when it never was. */
    private static @Nullable Instant reopenedAt(ObjectNode said, Incident incident, Instant now) {
        var effective = Moments.instant(said.path("updatedAt").asText()).orElse(now);
        return Pauses.lastReopening(
                isReopening(said, incident)
                        ? Pauses.reopened(incident.gaps(), incident.report().timeline(), effective)
                        : incident.gaps());
    }
}

package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.request.Fields;
import servicedelivery.request.MergePatch;

/** A known incident with what is said about it now: what is absent stays, null clears. */
final class IncidentUpdate {

    private final ObjectNode said;
    private final Incident incident;
    private final IncidentReport before;
    private final Targets targets;
    private final Fields fields;

    IncidentUpdate(ObjectNode said, Incident incident, Targets targets) {
        this.said = said;
        this.incident = incident;
        this.before = incident.report();
        this.targets = targets;
        this.fields = new Fields(MergePatch.merge(base(), said));
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
    private ObjectNode base() {
        var base = before.toJson();
        base.remove("updatedAt");
        var status = said.path("status").asText();
        var isUnderWay = status.equals(Status.OPEN.toString()) || status.equals(Status.ON_HOLD.toString());
        if (isUnderWay && !before.timeline().status().isUnderWay()) {
            base.remove(List.of("resolvedAt", "restoredAt"));
        }
        return base;
    }
}

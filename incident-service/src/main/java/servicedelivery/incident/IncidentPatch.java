package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.incident.report.Timeline;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;
import servicedelivery.request.MergePatch;

/** A JSON merge patch (RFC 7396) for an incident: what is absent stays, null clears. */
final class IncidentPatch {

    private final ObjectNode patch;

    IncidentPatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is wrong, 409 for a step that is not legal */
    Amendment applyTo(Incident incident, Clock clock) {
        var before = incident.report();
        var fields = new Fields(MergePatch.merge(base(before), patch));
        refuseFixed(fields);
        var reason = fields.text("changeReason", 4_000);
        var peak = lowerPeak(fields, incident, reason);
        var after = IncidentReport.read(fields);
        refuseClearedStatus(fields);
        refusePeakBelow(fields, after, peak);
        ReportIncident.checkOpening(fields, after, clock);
        fields.done();
        var amended = Objects.requireNonNull(after, "what is missing is an error that has been thrown");
        checkStep(before, amended);
        return new Amendment(keepUpdatedAt(amended, before), amended.timeline().updatedAt(), peak, reason);
    }

    /**
     * What the patch is merged into. The time of the source's last change is not carried over, and a reopening forgets
     * the resolution.
     */
    private ObjectNode base(IncidentReport before) {
        var base = before.toJson();
        base.remove("updatedAt");
        var status = patch.path("status").asText();
        var reopens = status.equals(Status.OPEN.toString()) || status.equals(Status.ON_HOLD.toString());
        if (reopens && before.timeline().status().isResolved()) {
            base.remove(List.of("resolvedAt", "restoredAt"));
        }
        return base;
    }

    private void refuseFixed(Fields fields) {
        for (var name : List.of("organisation", "reference")) {
            if (patch.has(name)) {
                fields.present(name);
                fields.refuse(name, "cannot be changed");
            }
        }
    }

    private static @Nullable Priority lowerPeak(Fields fields, Incident incident, @Nullable String reason) {
        var peak = fields.choice("peakPriority", Priority.class);
        if (peak != null && peak.isMoreSevereThan(incident.peakPriority())) {
            fields.refuse("peakPriority", "can only be lowered; it is " + incident.peakPriority());
        }
        if (peak != null && peak != incident.peakPriority() && reason == null) {
            fields.refuse("changeReason", "is required to lower peakPriority");
        }
        return peak;
    }

    private void refuseClearedStatus(Fields fields) {
        if (patch.path("status").isNull()) {
            fields.refuse("status", "cannot be cleared; it must be one of open, on-hold, resolved, closed, void");
        }
    }

    private static void refusePeakBelow(Fields fields, @Nullable IncidentReport after, @Nullable Priority peak) {
        if (peak != null
                && after != null
                && !fields.hasError("priority")
                && after.classification().priority().isMoreSevereThan(peak)) {
            fields.refuse(
                    "peakPriority",
                    "must not be lower than the priority, which is "
                            + after.classification().priority());
        }
    }

    private static void checkStep(IncidentReport before, IncidentReport after) {
        var from = before.timeline().status();
        var to = after.timeline().status();
        var legal = from.legalSteps().stream().map(Status::toString).toList();
        if (from != to && !from.legalSteps().contains(to)) {
            throw Problems.illegalStep(
                    "status: %s cannot become %s; legal from here: %s"
                            .formatted(from, to, legal.isEmpty() ? "nothing" : String.join(", ", legal)),
                    legal);
        }
        if (from == to && from.isFinal() && !onlyTextsDiffer(before, after)) {
            throw Problems.illegalStep(
                    "status: of a %s incident only texts can still be corrected".formatted(from), legal);
        }
    }

    private static boolean onlyTextsDiffer(IncidentReport before, IncidentReport after) {
        return before.classification().equals(after.classification())
                && before.timeline()
                        .equals(after.timeline().withUpdatedAt(before.timeline().updatedAt()))
                && before.description().differsInTextsOnly(after.description())
                && before.origin().differsInTextsOnly(after.origin());
    }

    private static IncidentReport keepUpdatedAt(IncidentReport after, IncidentReport before) {
        Timeline timeline = after.timeline();
        return timeline.updatedAt() == null
                ? after.with(timeline.withUpdatedAt(before.timeline().updatedAt()))
                : after;
    }
}

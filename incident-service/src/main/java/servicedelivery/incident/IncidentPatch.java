package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;

/** A JSON merge patch (RFC 7396), by which somebody corrects an incident or takes its next step. */
final class IncidentPatch {

    private final ObjectNode patch;

    IncidentPatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is wrong, 409 for a step that is not legal */
    Amendment applyTo(Incident incident, Targets targets, Clock clock) {
        var update = IncidentUpdate.patched(patch, incident, targets, clock.instant());
        var fields = update.fields();
        refuseFixed(update);
        var reason = fields.text("changeReason", 4_000);
        var peak = lowerPeak(fields, incident, reason);
        var after = update.read(clock);
        refuseCleared(fields, incident, after);
        refusePeakBelow(update, after, peak);
        var amendment = update.amendment(after, peak, reason);
        checkStep(incident.report(), amendment.report());
        return amendment;
    }

    private static void refuseFixed(IncidentUpdate update) {
        for (var name : List.of("organisation", "reference")) {
            if (update.says(name)) {
                update.fields().present(name);
                update.fields().refuse(name, "cannot be changed");
            }
        }
    }

    private void refuseCleared(Fields fields, Incident incident, @Nullable IncidentReport after) {
        if (patch.path("peakPriority").isNull()) {
            fields.refuse("peakPriority", "cannot be cleared; leave it out, or send the lower one with a changeReason");
        }
        if (patch.path("resolvedAt").isNull()
                && incident.report().timeline().resolvedAt() != null
                && after != null
                && !after.timeline().status().isUnderWay()
                && !fields.hasError("resolvedAt")) {
            fields.refuse(
                    "resolvedAt", "cannot be cleared with this status; leave it out, or send status open to reopen");
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

    private static void refusePeakBelow(
            IncidentUpdate update, @Nullable IncidentReport after, @Nullable Priority peak) {
        var fields = update.fields();
        if (peak != null
                && after != null
                && !fields.hasError("priority")
                && update.priority(after).isMoreSevereThan(peak)) {
            fields.refuse("peakPriority", "must not be lower than the priority, which is " + update.priority(after));
        }
    }

    private static void checkStep(IncidentReport before, IncidentReport after) {
        var from = before.timeline().status();
        var to = after.timeline().status();
        var legal = Step.legalFrom(from);
        if (from != to && !legal.contains(to)) {
            throw illegal("%s cannot become %s; legal from here: %s".formatted(from, to, listed(legal)), legal);
        }
        if (from == to && from.isFinal() && !onlyTextsDiffer(before, after)) {
            throw illegal("of a %s incident only texts can still be corrected".formatted(from), legal);
        }
    }

    private static RuntimeException illegal(String detail, List<Status> legal) {
        return Problems.illegalStep(
                "status: " + detail, legal.stream().map(Status::toString).toList());
    }

    private static String listed(List<Status> legal) {
        return legal.isEmpty()
                ? "nothing"
                : String.join(", ", legal.stream().map(Status::toString).toList());
    }

    private static boolean onlyTextsDiffer(IncidentReport before, IncidentReport after) {
        return before.classification().equals(after.classification())
                && before.timeline()
                        .equals(after.timeline().withUpdatedAt(before.timeline().updatedAt()))
                && before.description().differsInTextsOnly(after.description())
                && before.origin().differsInTextsOnly(after.origin());
    }
}

package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.ServiceImpact;
import servicedelivery.intake.Representation;
import servicedelivery.intake.SourceNumber;
import servicedelivery.organisations.ServiceHours;

/** An incident as the GET shows it and as its event carries it. */
final class IncidentState {

    private IncidentState() {}

    static byte[] json(Incident incident) {
        return object(incident).toString().getBytes(StandardCharsets.UTF_8);
    }

    static Representation representation(Incident incident) {
        return new Representation(incident.id(), incident.version(), path(incident), json(incident));
    }

    /** The path of its address. */
    static String path(Incident incident) {
        return "/api/v1/incidents/" + incident.id();
    }

    /**
     * @param json the state as {@link #json} gives it
     * @param generation how often the source was restored from a backup, from 1
     */
    static byte[] event(byte[] json, int generation) {
        var rest = ",\"generation\":%d}".formatted(generation).getBytes(StandardCharsets.UTF_8);
        var event = Arrays.copyOf(json, json.length - 1 + rest.length);
        System.arraycopy(rest, 0, event, json.length - 1, rest.length);
        return event;
    }

    static ObjectNode object(Incident incident) {
        var report = incident.report().toJson();
        var grade = incident.grade();
        var state = report.objectNode();
        state.put("id", incident.id().toString());
        state.put("version", incident.version());
        state.put("organisation", incident.organisation());
        state.put("reference", incident.number().map(SourceNumber::number).orElse(null));
        state.setAll(report);
        state.put("priority", incident.priority().name());
        state.put("peakPriority", incident.peakPriority().name());
        state.put("downtime", text(downtime(incident)));
        state.put("target", text(grade.target()));
        state.put("dueAt", text(grade.dueAt()));
        state.put("timeToRestore", text(grade.timeToRestore()));
        state.put("withinTarget", grade.withinTarget());
        state.put("reopenCount", incident.reopenCount());
        state.put("recordedAt", incident.recordedAt().toString());
        return state;
    }

    /**
     * As sent, or none when users noticed nothing, or else the time until restored: with the times on hold, during which the
     * service was still away, but without the gaps before a reopening, during which it was there.
     */
    private static @Nullable Duration downtime(Incident incident) {
        var description = incident.report().description();
        if (description.downtime() != null) {
            return description.downtime();
        }
        if (description.serviceImpact() == ServiceImpact.NONE) {
            return Duration.ZERO;
        }
        var timeline = incident.report().timeline();
        var stoppedAt = timeline.stoppedAt();
        return stoppedAt == null
                ? null
                : new RestorationClock(timeline.openedAt(), List.of(), incident.gaps(), ServiceHours.AROUND_THE_CLOCK)
                        .runUntil(stoppedAt);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

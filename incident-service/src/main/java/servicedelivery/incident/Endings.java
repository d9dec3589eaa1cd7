package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Timeline;
import servicedelivery.request.Fields;
import servicedelivery.request.Moments;

/**
 * When an incident ended, as far as a service desk says it: an ending before a reopening must not stand for the one after it, or the time
 * since the reopening would be lost.
 */
final class Endings {

    private static final String RESOLVED_AT = "resolvedAt";
    private static final List<String> TIMES = List.of(RESOLVED_AT, "restoredAt");

    private Endings() {}

    /**
     * Passes over what a tool goes on sending: times that it kept from before the reopening, and a resolution without a time, which was
     * resolved when it first said so.
     *
     * @param reopenedAt null when it never was
     */
    static ObjectNode ofTool(ObjectNode said, @Nullable Instant reopenedAt) {
        var rest = said.deepCopy();
        if (said.path(RESOLVED_AT).isNull()) {
            rest.remove(RESOLVED_AT);
        }
        if (reopenedAt != null) {
            rest.remove(TIMES.stream()
                    .filter(time -> Moments.instant(said.path(time).asText())
                            .filter(ending -> !ending.isAfter(reopenedAt))
                            .isPresent())
                    .toList());
        }
        return rest;
    }

    /** Notes the endings that cannot be those of an incident that was reopened. */
    static void check(Fields fields, Timeline timeline, @Nullable Instant reopenedAt) {
        if (reopenedAt != null) {
            refuseEarlier(fields, RESOLVED_AT, timeline.resolvedAt(), reopenedAt);
            refuseEarlier(fields, "restoredAt", timeline.restoredAt(), reopenedAt);
        }
    }

    private static void refuseEarlier(Fields fields, String name, @Nullable Instant ending, Instant reopenedAt) {
        if (ending != null && ending.isBefore(reopenedAt) && !fields.hasError(name)) {
            fields.refuse(name, "must not be before the incident was reopened (%s)".formatted(reopenedAt));
        }
    }
}

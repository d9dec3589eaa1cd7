package servicedelivery.incident.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** In what an incident of the service differs from the model of it. */
final class Comparison {

    /** As the example file of organisations has them, around the clock; lower priorities count service hours. */
    private static final Map<String, Duration> TARGETS = Map.of("P1", Duration.ofHours(4), "P2", Duration.ofHours(8));

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    /** Empty when there is no difference. */
    static List<String> differences(IncidentModel model, JsonNode stored) {
        var comparison = new Comparison();
        for (var field : List.of("status", "priority", "cause", "summary", "updatedAt")) {
            comparison.compare(field, model.fields.get(field), stored.path(field));
        }
        comparison.compare("version", model.version, stored.path("version"));
        comparison.compare("peakPriority", model.peakPriority, stored.path("peakPriority"));
        comparison.compare("reopenCount", model.reopenCount, stored.path("reopenCount"));
        var target = TARGETS.get(model.peakPriority);
        if (target != null) {
            var taken = model.timeToRestore();
            comparison.compare("timeToRestore", taken, stored.path("timeToRestore"));
            comparison.compare(
                    "withinTarget", taken == null ? null : taken.compareTo(target) <= 0, stored.path("withinTarget"));
        }
        return comparison.differences;
    }

    private void compare(String field, Object expected, JsonNode found) {
        var text = found.isNull() || found.isMissingNode() ? null : found.asText();
        if (!Objects.equals(Objects.toString(expected, null), text)) {
            differences.add("%s is %s, should be %s".formatted(field, text, expected));
        }
    }
}

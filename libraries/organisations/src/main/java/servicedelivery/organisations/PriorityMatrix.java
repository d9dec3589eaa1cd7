package servicedelivery.organisations;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which priority an incident has by its impact and its urgency, each {@code high}, {@code medium} or {@code low}. */
public final class PriorityMatrix {

    static final List<String> LEVELS = List.of("high", "medium", "low");

    /** As service desks that follow ITIL commonly have it. */
    static final PriorityMatrix STANDARD = new PriorityMatrix(Map.of(
            "high", Map.of("high", "P1", "medium", "P2", "low", "P3"),
            "medium", Map.of("high", "P2", "medium", "P3", "low", "P4"),
            "low", Map.of("high", "P3", "medium", "P4", "low", "P4")));

    private final Map<String, Map<String, String>> byImpact;

    /** @param byImpact for each impact a priority for each urgency */
    PriorityMatrix(Map<String, Map<String, String>> byImpact) {
        this.byImpact = Map.copyOf(byImpact);
    }

    /** From {@code P1} to {@code P5}. */
    public String priority(String impact, String urgency) {
        var byUrgency = Objects.requireNonNull(byImpact.get(impact), impact);
        return Objects.requireNonNull(byUrgency.get(urgency), urgency);
    }
}

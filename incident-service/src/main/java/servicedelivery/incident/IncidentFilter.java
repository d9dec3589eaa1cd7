package servicedelivery.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;

/**
 * Which incidents a list is to have.
 *
 * @param organisations codes; empty for all
 * @param priorities as they are now; none for all
 * @param statuses none for all
 * @param affectedService compared without case; null for all
 * @param openedFrom the first instant; null for no beginning
 * @param openedTo the end, not part of it; null for no end
 */
public record IncidentFilter(
        Optional<List<String>> organisations,
        List<Priority> priorities,
        List<Status> statuses,
        @Nullable String affectedService,
        @Nullable Instant openedFrom,
        @Nullable Instant openedTo) {

    /** A condition in the language of Hibernate, and its values by their names. */
    record Condition(String text, Map<String, Object> values) {

        Condition and(String text, String name, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            var more = new HashMap<>(values);
            more.put(name, value);
            return new Condition(this.text + " and " + text, more);
        }
    }

    Condition condition() {
        return new Condition("1 = 1", Map.of())
                .and("organisation in :organisations", "organisations", organisations.orElse(null))
                .and("priority in :priorities", "priorities", priorities.isEmpty() ? null : priorities)
                .and("status in :statuses", "statuses", statuses.isEmpty() ? null : statuses)
                .and("lower(affectedService) = lower(:service)", "service", affectedService)
                .and("openedAt >= :from", "from", openedFrom)
                .and("openedAt < :to", "to", openedTo);
    }
}

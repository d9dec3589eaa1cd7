package servicedelivery.reporting.report.written;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.KebabCase;

/**
 * A service improvement.
 *
 * @param organisation its code; null when it is for all
 * @param text the sentence that the report prints
 * @param when as people say it, such as "Summer of 2019"; null when nobody knows
 * @param services the affected services whose repeated incidents it is to end
 * @param causes the causes it is to remove, such as {@code power}
 * @param incidents the ids of the incidents it answers
 */
public record Improvement(
        @Nullable UUID id,
        @Nullable String organisation,
        String text,
        State state,
        @Nullable String when,
        List<String> services,
        List<String> causes,
        List<UUID> incidents) {

    /** How far it has come. */
    public enum State {
        PLANNED,
        IN_PROGRESS,
        DONE;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    public Improvement {
        services = List.copyOf(services);
        causes = List.copyOf(causes);
        incidents = List.copyOf(incidents);
    }
}

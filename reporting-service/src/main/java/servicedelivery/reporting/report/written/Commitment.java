package servicedelivery.reporting.report.written;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.KebabCase;

/**
 * A social responsibility commitment.
 *
 * @param text what was promised, as somebody wrote it
 * @param quantity how many are promised; null when it cannot be counted
 * @param period in which, such as "year"; null when it is once
 * @param updates in the order in which the report prints them
 * @param rag null when nobody judged it
 * @param overdue whether something was due before the date of the report and is not reported as done
 */
public record Commitment(
        @Nullable UUID id,
        String text,
        @Nullable Integer quantity,
        @Nullable String period,
        List<Update> updates,
        @Nullable Rag rag,
        boolean overdue) {

    /**
     * What has become of it.
     *
     * @param date the day or the month in which it happened, or is due; null when it is not known
     * @param done false when it is still to come
     */
    public record Update(String text, @Nullable Temporal date, boolean done) {}

    /** How it stands. */
    public enum Rag {
        RED,
        AMBER,
        GREEN;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    public Commitment {
        updates = List.copyOf(updates);
    }
}

package servicedelivery.reporting.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.KebabCase;

/**
 * Something that was promised.
 *
 * @param text what the report prints
 * @param quantity how many were promised; null when that cannot be counted
 * @param period in which that much was promised, such as "year"; null when it is once
 * @param updates what was done and what is planned, in their order
 * @param rag null when nobody has judged it yet
 * @param due the last day on which it is in time; null when there is none
 */
public record Commitment(
        String text,
        @Nullable Integer quantity,
        @Nullable String period,
        List<Update> updates,
        @Nullable Rag rag,
        @Nullable LocalDate due)
        implements Content {

    private static final int MOST_UPDATES = 100;
    private static final int MOST_QUANTITY = 1_000_000;

    /** How it stands, as a word; colours are a matter of those who print it. */
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

    /**
     * One step.
     *
     * @param date when it was done or is to be done; null when not known
     */
    public record Update(String text, State state, @Nullable DayOrMonth date) {

        public enum State {
            PLANNED,
            DONE;

            @JsonValue
            @Override
            public String toString() {
                return KebabCase.of(this);
            }
        }

        static @Nullable Update read(Fields fields) {
            var text = fields.required("text", fields.text("text", LONGEST_TEXT));
            var state = fields.required("state", fields.choice("state", State.class));
            var date = DayOrMonth.read(fields, "date");
            return text == null || state == null ? null : new Update(text, state, date);
        }

        boolean isOverdueOn(LocalDate day) {
            return state == State.PLANNED && date != null && date.last().isBefore(day);
        }
    }

    /** Null when something is missing or wrong, which is noted. */
    static @Nullable Commitment read(Fields fields) {
        var text = fields.required("text", fields.text("text", LONGEST_TEXT));
        var quantity = fields.integer("quantity", 1, MOST_QUANTITY);
        var period = fields.text("period", LONGEST_NAME);
        var updates = fields.objects("updates", MOST_UPDATES, Update::read).stream()
                .filter(Objects::nonNull)
                .toList();
        var rag = fields.choice("rag", Rag.class);
        var due = fields.date("due");
        return text == null ? null : new Commitment(text, quantity, period, updates, rag, due);
    }

    /** Whether its due day, unless all is done, or the day or month of a step that is still planned was over before a day. */
    public boolean isOverdueOn(LocalDate day) {
        var late = due != null && due.isBefore(day) && !isDone();
        return late || updates.stream().anyMatch(update -> update.isOverdueOn(day));
    }

    private boolean isDone() {
        return !updates.isEmpty() && updates.stream().allMatch(update -> update.state() == Update.State.DONE);
    }
}

package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Window;
import servicedelivery.request.KebabCase;

/**
 * The figures of a window cut by one property of its incidents. Every incident is in exactly one row, so the rows add up to
 * the total. Confidential ones have a row of their own, but for months: a small row would tell what they were about.
 */
public final class Breakdown {

    /** All values beyond these share one row, so that an answer has a limit and still adds up. */
    static final int MOST_ROWS = 500;

    static final String OTHERS = "All other values";

    /** What to cut by. */
    public enum By {
        CAUSE,
        AFFECTED_SERVICE,
        SUPPLIER,
        RESOLUTION_KIND,
        MONTH;

        public static Optional<By> of(@Nullable String text) {
            return Arrays.stream(values())
                    .filter(by -> by.toString().equals(text))
                    .findFirst();
        }

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /**
     * One row.
     *
     * @param value as the first of its incidents spells it; null for those that have none
     * @param p1 how many were opened
     * @param p2 how many were opened
     */
    @JsonPropertyOrder({"by", "value", "p1", "p2"})
    public record Row(
            By by,
            @Nullable String value,
            long p1,
            long p2,
            @JsonUnwrapped PriorityFigures figures) {}

    private Breakdown() {}

    /** The months of the calendar in their order, also those without an incident. */
    static List<Row> months(Window window, List<Row> found) {
        var byMonth = found.stream().collect(Collectors.toMap(row -> String.valueOf(row.value()), Function.identity()));
        return window.calendarMonths().stream()
                .map(Object::toString)
                .map(month -> byMonth.getOrDefault(month, new Row(By.MONTH, month, 0, 0, PriorityFigures.NONE)))
                .toList();
    }
}

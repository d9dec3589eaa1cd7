package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Window;
import servicedelivery.request.KebabCase;

/**
 * The figures of a window cut by one property of its incidents. Every incident is in exactly one row, so the rows add up to
 * the total. Confidential ones have a row of their own, but for months: a small row would tell what they were about.
 */
public final class Breakdown {

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

        @Nullable
        String value(IncidentFact incident) {
            var story = incident.story();
            return switch (this) {
                case CAUSE -> Objects.requireNonNullElse(story.cause(), "unknown");
                case AFFECTED_SERVICE -> story.affectedService();
                case SUPPLIER -> story.supplier();
                case RESOLUTION_KIND -> story.resolutionKind();
                case MONTH -> month(incident).toString();
            };
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
            @JsonUnwrapped PriorityFigures figures) {

        private static Row of(By by, @Nullable String value, List<IncidentFact> incidents, Instant now) {
            var p1 =
                    incidents.stream().filter(incident -> incident.isPeak("P1")).count();
            return new Row(by, value, p1, incidents.size() - p1, PriorityFigures.of(incidents, now));
        }
    }

    /** What the incidents of a row have in common. */
    private record Key(boolean withheld, @Nullable String spelling) {}

    private static final Comparator<Row> MOST_FIRST =
            Comparator.comparing(row -> row.figures().opened(), Comparator.reverseOrder());

    private Breakdown() {}

    /** The rows with most incidents first; months in their order, also those without an incident. */
    static List<Row> rows(By by, Window window, List<IncidentFact> incidents, Instant now) {
        return by == By.MONTH ? months(window, incidents, now) : values(by, incidents, now);
    }

    private static List<Row> values(By by, List<IncidentFact> incidents, Instant now) {
        Map<Key, List<IncidentFact>> groups = incidents.stream()
                .collect(Collectors.groupingBy(incident -> key(by, incident), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> Row.of(
                        by,
                        group.getKey().withheld()
                                ? Evidence.WITHHELD
                                : by.value(group.getValue().get(0)),
                        group.getValue(),
                        now))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static List<Row> months(Window window, List<IncidentFact> incidents, Instant now) {
        var byMonth = incidents.stream().collect(Collectors.groupingBy(Breakdown::month));
        return window.calendarMonths().stream()
                .map(month -> Row.of(By.MONTH, month.toString(), byMonth.getOrDefault(month, List.of()), now))
                .toList();
    }

    private static Key key(By by, IncidentFact incident) {
        if (incident.story().confidential()) {
            return new Key(true, null);
        }
        var value = by.value(incident);
        return new Key(false, value == null ? null : Spelling.key(value));
    }

    private static YearMonth month(IncidentFact incident) {
        return YearMonth.from(incident.times().openedDay());
    }
}

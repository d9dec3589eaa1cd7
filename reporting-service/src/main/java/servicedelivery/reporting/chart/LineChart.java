package servicedelivery.reporting.chart;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of consecutive months as lines, each of which is told apart by its marks and by its name at its end. Whoever shows it
 * shows a table of the same figures beside it.
 *
 * @param id of its own in the document; letters, digits and hyphens
 * @param title what is shown
 * @param description what there is to see, in a sentence or two, for those who do not see it
 * @param months oldest first, at least one
 * @param lines at most four
 * @param scale what the height stands for
 * @param bound a level to compare with; null without one
 */
public record LineChart(
        String id,
        String title,
        String description,
        List<YearMonth> months,
        List<Line> lines,
        Scale scale,
        @Nullable Bound bound) {

    static final int MOST_LINES = 4;

    /** @param values one for each month; null where there is none, which leaves a gap */
    public record Line(String name, List<@Nullable Double> values) {}

    /** A dashed line across, with what it stands for. */
    public record Bound(double value, String name) {}

    public LineChart {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
        var length = months.size();
        if (length == 0
                || lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.values().size() != length)) {
            throw new IllegalArgumentException("at most four lines, with a value or null for each of the months");
        }
    }

    /** The whole drawing as one {@code svg} element. */
    public String svg() {
        return new LineDrawing(this).svg();
    }
}

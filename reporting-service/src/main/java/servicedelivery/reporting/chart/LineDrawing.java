package servicedelivery.reporting.chart;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a line chart in a box of 420 by 230 units. */
final class LineDrawing {

    private static final double LEFT = 40;
    private static final double RIGHT = 330;
    private static final double TOP = 14;
    private static final double BOTTOM = 186;
    private static final double NAMES = RIGHT + 12;
    private static final double LINE_HEIGHT = 15;
    private static final int MONTHS_BETWEEN_LABELS = 3;
    private static final int LONGEST_NAME = 14;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private final LineChart chart;
    private final Svg svg = new Svg();

    LineDrawing(LineChart chart) {
        this.chart = chart;
    }

    String svg() {
        var named = chart.id() + "-title " + chart.id() + "-description";
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "lines",
                "viewBox",
                "0 0 420 230",
                "width",
                420,
                "height",
                230,
                "role",
                "img",
                "aria-labelledby",
                named,
                "font-family",
                "sans-serif",
                "font-size",
                13);
        svg.text("title", chart.title(), "id", chart.id() + "-title");
        svg.text("desc", chart.description(), "id", chart.id() + "-description");
        grid();
        months();
        bound();
        IntStream.range(0, chart.lines().size()).forEach(this::line);
        names();
        return svg.close("svg").toString();
    }

    private void grid() {
        for (var level : chart.scale().grid()) {
            var y = y(level);
            svg.empty("path", "class", "grid", "d", across(y), "fill", "none", "stroke", "#d3d9dd", "stroke-width", 1);
            label(Svg.number(level).replace('-', '\u2212'), LEFT - 8, y + 4, "end");
        }
    }

    /** Every third, counted from the last, and the year below where it begins to hold. */
    private void months() {
        var last = chart.months().size() - 1;
        var year = 0;
        for (var index = last % MONTHS_BETWEEN_LABELS; index <= last; index += MONTHS_BETWEEN_LABELS) {
            YearMonth month = chart.months().get(index);
            label(MONTH.format(month), x(index), BOTTOM + 20, "middle");
            if (month.getYear() != year) {
                label(Integer.toString(month.getYear()), x(index), BOTTOM + 36, "middle");
                year = month.getYear();
            }
        }
    }

    private void bound() {
        if (chart.bound() != null) {
            var y = y(chart.bound().value());
            svg.empty(
                    "path",
                    "class",
                    "bound",
                    "d",
                    across(y),
                    "fill",
                    "none",
                    "stroke",
                    "#505a5f",
                    "stroke-width",
                    1.5,
                    "stroke-dasharray",
                    "5 4");
            label(chart.bound().name(), LEFT + 4, y - 5, "start");
        }
    }

    private void line(int index) {
        var values = chart.lines().get(index).values();
        var path = new StringBuilder();
        var pen = "M";
        for (var month = 0; month < values.size(); month++) {
            var value = values.get(month);
            if (value == null) {
                pen = "M";
            } else {
                path.append(pen).append(Svg.number(x(month))).append(' ').append(Svg.number(y(value)));
                pen = "L";
            }
        }
        svg.open("g", "class", "line-" + index);
        if (path.length() > 0) {
            svg.empty(
                    "path",
                    "class",
                    "line",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    Mark.of(index).colour(),
                    "stroke-width",
                    2.5,
                    "stroke-linejoin",
                    "round");
        }
        for (var month = 0; month < values.size(); month++) {
            var value = values.get(month);
            if (value != null) {
                Mark.of(index).draw(svg, x(month), y(value));
            }
        }
        svg.close("g");
    }

    /** Each beside the end of its line, or as near as the others leave room. */
    private void names() {
        var next = TOP;
        var order = IntStream.range(0, chart.lines().size())
                .boxed()
                .sorted(Comparator.comparing(this::end))
                .toList();
        for (var index : order) {
            var y = Math.max(next, end(index));
            next = y + LINE_HEIGHT;
            svg.open("g", "class", "line-" + index);
            Mark.of(index).draw(svg, NAMES, y);
            svg.close("g");
            label(cut(chart.lines().get(index).name()), NAMES + 9, y + 4, "start");
        }
    }

    private double end(int index) {
        var values = chart.lines().get(index).values();
        for (var month = values.size() - 1; month >= 0; month--) {
            var value = values.get(month);
            if (value != null) {
                return y(value);
            }
        }
        return BOTTOM;
    }

    private void label(String text, double x, double y, String anchor) {
        svg.text("text", text, "class", "label", "x", x, "y", y, "text-anchor", anchor, "fill", "#505a5f");
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
    }

    private static String across(double y) {
        return "M%s %sH%s".formatted(Svg.number(LEFT), Svg.number(y), Svg.number(RIGHT));
    }

    private double x(int month) {
        var last = chart.months().size() - 1;
        return last == 0 ? RIGHT : LEFT + (RIGHT - LEFT) * month / last;
    }

    private double y(double value) {
        var scale = chart.scale();
        var share = (value - scale.least()) / (scale.most() - scale.least());
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, share));
    }
}

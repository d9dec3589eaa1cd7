package servicedelivery.reporting.report.format;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.chart.LineChart;
import servicedelivery.reporting.chart.Scale;
import servicedelivery.reporting.report.document.Gauge;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.document.OrganisationSection;
import servicedelivery.reporting.report.document.TrendPoint;

/** The drawings of a report: a gauge for every figure that has a scale, and lines for the twelve months. */
final class ReportDrawings {

    /**
     * One drawing.
     *
     * @param description for those who do not see it
     * @param svg one element
     */
    record Drawing(String title, String description, String svg) {

        /** For print: in the fonts that are in the document, and described as its tags want it. */
        public String print() {
            return svg.replace("font-weight=\"bold\"", "font-family=\"Noto Sans Bold\"")
                    .replace("font-family=\"sans-serif\"", "font-family=\"Noto Sans\"")
                    .replaceFirst(
                            "<svg ", Matcher.quoteReplacement("<svg alt=\"%s\" ".formatted(escaped(description))));
        }

        private static String escaped(String text) {
            return HarmlessText.inOneLine(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }

    private static final int MOST_ORGANISATIONS = 3;

    private final MonthlyReport report;

    ReportDrawings(MonthlyReport report) {
        this.report = report;
    }

    List<Drawing> gauges() {
        return report.gauges().stream()
                .map(GaugeFace::new)
                .filter(GaugeFace::isDrawn)
                .map(face -> new Drawing(HarmlessText.of(face.title()), face.description(), face.svg()))
                .toList();
    }

    List<Drawing> lines() {
        var bound = report.gauges().stream()
                .filter(gauge -> gauge.id().equals("nps-all"))
                .map(Gauge::goal)
                .filter(Objects::nonNull)
                .findFirst();
        return Stream.of(
                        new LineChart(
                                "line-nps",
                                "Net Promoter Score, three months ending",
                                "The Net Promoter Score of the three months that end with each month. The table has the numbers.",
                                months(),
                                lines(TrendPoint::netPromoterScore),
                                Scale.SCORE,
                                bound.map(level -> new LineChart.Bound(
                                                level.doubleValue(), "very good over " + level.toPlainString()))
                                        .orElse(null)),
                        new LineChart(
                                "line-satisfaction",
                                "Good or very good experience, percent",
                                "The percentage of good and very good answers in each month. The table has the numbers.",
                                months(),
                                lines(TrendPoint::satisfaction),
                                Scale.PERCENT,
                                null),
                        new LineChart(
                                "line-incidents",
                                "P1 and P2 incidents",
                                "The numbers of P1 and P2 incidents opened in each month. The table has the numbers.",
                                months(),
                                List.of(
                                        line("P1", null, point -> BigDecimal.valueOf(point.p1())),
                                        line("P2", null, point -> BigDecimal.valueOf(point.p2()))),
                                Scale.ofCounts(of(null).flatMap(point -> Stream.of(point.p1(), point.p2()))
                                        .toList()),
                                null))
                .map(chart -> new Drawing(chart.title(), chart.description(), chart.svg()))
                .toList();
    }

    private List<YearMonth> months() {
        return of(null).map(TrendPoint::month).toList();
    }

    /** A line for each organisation while there are few, and one for all. */
    private List<LineChart.Line> lines(Function<TrendPoint, @Nullable BigDecimal> value) {
        var sections = report.serviceLevels();
        var named = sections.size() > 1 && sections.size() <= MOST_ORGANISATIONS
                ? sections.stream()
                : Stream.<OrganisationSection>empty();
        return Stream.concat(
                        named.map(one -> line(
                                Objects.requireNonNullElse(one.shortName(), one.name()), one.organisation(), value)),
                        Stream.of(line("All", null, value)))
                .toList();
    }

    private LineChart.Line line(
            String name, @Nullable String organisation, Function<TrendPoint, @Nullable BigDecimal> value) {
        return new LineChart.Line(
                name,
                months().stream()
                        .map(month -> of(organisation)
                                .filter(point -> point.month().equals(month))
                                .findFirst()
                                .map(value)
                                .map(BigDecimal::doubleValue)
                                .orElse(null))
                        .toList());
    }

    private Stream<TrendPoint> of(@Nullable String organisation) {
        return report.trend().stream().filter(point -> Objects.equals(point.organisation(), organisation));
    }
}

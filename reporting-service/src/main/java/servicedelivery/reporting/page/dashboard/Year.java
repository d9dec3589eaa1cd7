package servicedelivery.reporting.page.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.chart.LineChart;
import servicedelivery.reporting.chart.LineChart.Bound;
import servicedelivery.reporting.chart.LineChart.Line;
import servicedelivery.reporting.chart.Scale;
import servicedelivery.reporting.overview.Trends;

/** The twelve months that end with the chosen one: as charts, and as the table from which they are drawn. */
record Year(Choice choice, List<Trends.Row> rows, Bands bands) {

    /** A month as a row of the table. */
    record MonthLine(String month, String address, List<MonthCell> cells) {}

    /** @param address of the rows behind it; empty when there are none */
    record MonthCell(String column, String text, String address) {}

    static Year of(Choice choice, List<Trends.Row> rows, Bands bands) {
        return new Year(
                choice, rows.stream().filter(row -> row.organisation() == null).toList(), bands);
    }

    public List<LineChart> charts() {
        return List.of(incidents(), recommendation(), satisfaction());
    }

    public List<MonthLine> lines() {
        return rows.stream().map(this::line).toList();
    }

    private LineChart incidents() {
        var p1 = values(row -> (double) row.incidents().p1());
        var p2 = values(row -> (double) row.incidents().p2());
        return chart(
                "trend-incidents",
                "P1 and P2 incidents opened in each month",
                List.of(new Line("P1", p1), new Line("P2", p2)),
                Scale.ofCounts(Stream.concat(p1.stream(), p2.stream()).toList()),
                null);
    }

    private LineChart recommendation() {
        return chart(
                "trend-nps",
                "Net Promoter Score of the three months that end with each month",
                List.of(new Line("Score", values(row -> decimal(row.surveys().npsRolling())))),
                Scale.SCORE,
                new Bound(bands.veryGoodOver().doubleValue(), "very good: " + Judged.veryGood(bands)));
    }

    private LineChart satisfaction() {
        return chart(
                "trend-satisfaction",
                "Per cent of responses that were good or very good",
                List.of(new Line(
                        "Satisfied", values(row -> decimal(row.surveys().satisfaction())))),
                Scale.PERCENT,
                new Bound(Judged.HIGH.doubleValue(), "high: from " + Words.percent(Judged.HIGH)));
    }

    private LineChart chart(String id, String title, List<Line> lines, Scale scale, @Nullable Bound bound) {
        var months = rows.stream().map(Trends.Row::month).toList();
        var description = "%s to %s. The table below has every number."
                .formatted(Words.month(months.get(0)), Words.month(months.get(months.size() - 1)));
        return new LineChart(id, title, description, months, lines, scale, bound);
    }

    private List<@Nullable Double> values(Function<Trends.Row, @Nullable Double> value) {
        return rows.stream().map(value).toList();
    }

    private MonthLine line(Trends.Row row) {
        var month = choice.in(row.month());
        var incidents = row.incidents();
        var surveys = row.surveys();
        return new MonthLine(
                Words.month(row.month()),
                month.at("/"),
                List.of(
                        counted("P1", incidents.p1(), month, "priority", "P1"),
                        counted("P2", incidents.p2(), month, "priority", "P2"),
                        counted("Within target", incidents.withinTarget(), month, "outcome", "within-target"),
                        counted("Late", incidents.late(), month, "outcome", "late"),
                        new MonthCell("NPS, 3 months", rounded(surveys.npsRolling()), month.at("/recommendations")),
                        new MonthCell(
                                "NPS, month", rounded(surveys.nps()), month.at("/recommendations", "months", "1")),
                        new MonthCell(
                                "Responses",
                                Long.toString(surveys.npsResponses()),
                                month.at("/recommendations", "months", "1")),
                        new MonthCell(
                                "Satisfaction",
                                surveys.satisfaction() == null ? Words.NONE : rounded(surveys.satisfaction()) + "%",
                                month.at("/ratings")),
                        new MonthCell(
                                "Ratings", Long.toString(surveys.satisfactionResponses()), month.at("/ratings"))));
    }

    private static MonthCell counted(String column, long number, Choice month, String... filter) {
        return new MonthCell(column, Long.toString(number), number == 0 ? "" : month.at("/incidents", filter));
    }

    private static @Nullable Double decimal(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static String rounded(@Nullable BigDecimal number) {
        return number == null ? Words.NONE : Words.plain(number.setScale(1, RoundingMode.HALF_UP));
    }
}

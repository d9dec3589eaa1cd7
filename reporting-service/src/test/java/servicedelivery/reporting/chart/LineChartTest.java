package servicedelivery.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChartTest {

    @Test
    void aMonthWithoutAFigureLeavesAGap() {
        var svg = chart(line("P1", 0.0, 4.0, null, 2.0)).svg();

        assertThat(path(svg)).isEqualTo("M40 186L136.67 14M330 100");
        assertThat(GaugeTest.elements(svg, "path"))
                .filteredOn(path -> path.getAttribute("class").equals("mark"))
                .hasSize(4);
    }

    @Test
    void everyThirdMonthIsNamedAndEveryYearOnce() {
        var months = IntStream.range(0, 12)
                .mapToObj(YearMonth.of(2018, 2)::plusMonths)
                .toList();
        var line = new LineChart.Line(
                "NPS", months.stream().map(month -> (Double) null).toList());

        var svg = new LineChart("c", "", "", months, List.of(line), Scale.SCORE, null).svg();

        assertThat(GaugeTest.elements(svg, "text"))
                .extracting(text -> text.getTextContent())
                .containsExactly(
                        "\u2212100", "\u221250", "0", "50", "100", "Apr", "2018", "Jul", "Oct", "Jan", "2019", "NPS");
    }

    @Test
    void namesOfLinesThatEndTogetherDoNotOverlap() {
        var svg = chart(line("P1", 0.0, 0.0, 0.0, 2.0), line("P2", 0.0, 0.0, 0.0, 2.0))
                .svg();

        assertThat(GaugeTest.elements(svg, "text"))
                .filteredOn(text -> text.getTextContent().startsWith("P"))
                .extracting(text -> text.getAttribute("y"))
                .containsExactly("104", "119");
    }

    @Test
    void aBoundIsNamed() {
        var svg = new LineChart(
                        "c",
                        "",
                        "",
                        months(),
                        List.of(),
                        Scale.PERCENT,
                        new LineChart.Bound(50, "over 50 is very good"))
                .svg();

        assertThat(svg)
                .contains("stroke-dasharray", "y=\"95\" text-anchor=\"start\" fill=\"#505a5f\">over 50 is very good<");
    }

    @Test
    void hostileNamesStayTextAndShort() {
        var svg = chart(line("<script>".repeat(500), 1.0, 1.0, 1.0, 1.0)).svg();

        assertThat(GaugeTest.elements(svg, "script")).isEmpty();
        assertThat(svg.length()).isLessThan(4_000);
    }

    @Test
    void everyMonthNeedsAValueOrNull() {
        assertThatThrownBy(() -> chart(line("P1", 1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "4, 1, 4",
        "5, 1, 5",
        "6, 2, 3",
        "11, 5, 3",
        "49, 10, 5",
        "51, 20, 3",
        "1000, 200, 5"
    })
    void countsHaveAScaleOfRoundNumbers(int most, double step, int steps) {
        assertThat(Scale.ofCounts(List.of(0, most))).isEqualTo(new Scale(0, step, steps));
    }

    private static String path(String svg) {
        return GaugeTest.elements(svg, "path").stream()
                .filter(path -> path.getAttribute("class").equals("line"))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
    }

    private static LineChart chart(LineChart.Line... lines) {
        return new LineChart("c", "Incidents", "", months(), List.of(lines), new Scale(0, 1, 4), null);
    }

    private static List<YearMonth> months() {
        return IntStream.range(0, 4)
                .mapToObj(YearMonth.of(2018, 10)::plusMonths)
                .toList();
    }

    private static LineChart.Line line(String name, Double... values) {
        return new LineChart.Line(name, Arrays.asList(values));
    }
}

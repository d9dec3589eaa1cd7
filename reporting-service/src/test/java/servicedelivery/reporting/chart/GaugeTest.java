package servicedelivery.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class GaugeTest {

    @Test
    void theArcFillsToItsShareAndTheGoalIsMarked() {
        var svg = percent(75, 0.98).svg();

        assertThat(svg).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" class="gauge" viewBox="0 0 240 172" width="240" height="172" role="img"\
                 aria-labelledby="within-title within-description" font-family="sans-serif" text-anchor="middle">\
                <title id="within-title">Resolved within target</title>\
                <desc id="within-description">75% of 8, below the goal of 98%</desc>\
                <path class="track" d="M28 118A92 92 0 0 1 212 118" fill="none" stroke="#d3d9dd" stroke-width="18"/>\
                <path class="arc tone-poor" d="M28 118A92 92 0 0 1 185.05 52.95" fill="none" stroke="#c5221f" stroke-width="18"/>\
                <path class="goal" d="M198.84 113.04L226.79 111.28" fill="none" stroke="#0b0c0c" stroke-width="4"/>\
                <text class="value" x="120" y="112" font-size="46" font-weight="bold" fill="#0b0c0c">75%</text>\
                <text class="end" x="28" y="136" font-size="13" fill="#505a5f">0</text>\
                <text class="end" x="212" y="136" font-size="13" fill="#505a5f">100%</text>\
                <g class="tone-poor" transform="translate(120 60)">\
                <path class="fill" d="M0 -11L11 0L0 11L-11 0Z" fill="#c5221f"/>\
                <path class="sign" d="M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5" fill="none" stroke="#ffffff" stroke-width="2.5"/></g>\
                <text class="word tone-poor" x="120" y="162" font-size="18" font-weight="bold" fill="#c5221f">Below goal</text>\
                </svg>""");
    }

    @Test
    void severalArcsStandSideBySideWithGaps() {
        var arcs = List.of(new Gauge.Arc(0.5, Tone.GOOD), new Gauge.Arc(0.5, Tone.POOR));

        var svg = new Gauge("p1", "P1", "", "2", "1 late", Tone.POOR, arcs, null, "", "").svg();

        assertThat(svg)
                .contains("class=\"arc tone-good\" d=\"M28.02 116.27A92 92 0 0 1 118.27 26.02\"")
                .contains("class=\"arc tone-poor\" d=\"M121.73 26.02A92 92 0 0 1 211.98 116.27\"")
                .doesNotContain("class=\"goal\"", "class=\"end\"");
    }

    @Test
    void nothingToShowIsAnEmptyTrack() {
        var svg = new Gauge("p1", "P1", "", "0", "None", Tone.NEUTRAL, List.of(), null, "", "").svg();

        assertThat(svg).doesNotContain("class=\"arc").contains("class=\"track\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 1, 7})
    void noShareLeavesTheHalfCircle(double share) {
        var svg = percent(100 * share, share).svg();

        assertThat(elements(svg, "path"))
                .extracting(path -> path.getAttribute("d"))
                .allMatch(path -> Stream.of(path.split("[^0-9.-]+"))
                        .filter(part -> !part.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .allMatch(number -> number >= -15 && number <= 240));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"</text><script>alert(1)</script>", "\" onload=\"x", "a\u0000b\uD800c", "\u202Ereversed", "&lt;"
            })
    void hostileTextStaysText(String text) {
        var svg = new Gauge("g", text, text, text, text, Tone.GOOD, List.of(), null, text, text).svg();

        var shown = elements(svg, "text").get(0).getTextContent();
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(shown).isEqualTo(text.replaceAll("[\u0000\uD800\u202E]", "\uFFFD"));
    }

    @ParameterizedTest
    @EnumSource
    void everyToneHasAShapeOfItsOwn(Tone tone) {
        var shape = elements(tone.svg(), "g").get(0);

        assertThat(shape.getAttribute("class")).isEqualTo(tone.cssClass());
        assertThat(Stream.of(Tone.values()).map(Tone::svg).distinct()).hasSize(Tone.values().length);
    }

    @Test
    void longNumbersAreSmallerAndBeginAtTheEdge() {
        var svg = new Gauge(
                        "calls",
                        "Calls",
                        "",
                        "123456.789012",
                        "",
                        Tone.NEUTRAL,
                        List.of(),
                        null,
                        "-100000000",
                        "1000000000000.5")
                .svg();

        assertThat(svg)
                .contains("y=\"112\" font-size=\"12\"")
                .contains("x=\"2\" y=\"136\" text-anchor=\"start\" font-size=\"13\"")
                .contains("x=\"238\" y=\"136\" text-anchor=\"end\" font-size=\"9\"");
    }

    @Test
    void nothingIsStyledInline() {
        assertThat(percent(50, 0.5).svg()).doesNotContain("style=", "<style", "var(");
    }

    private static Gauge percent(double percent, double goal) {
        return new Gauge(
                "within",
                "Resolved within target",
                "75% of 8, below the goal of 98%",
                "75%",
                "Below goal",
                Tone.POOR,
                List.of(new Gauge.Arc(percent / 100, Tone.POOR)),
                goal,
                "0",
                "100%");
    }

    static List<Element> elements(String svg, String name) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            var found = document.getElementsByTagName(name);
            return Stream.iterate(0, index -> index + 1)
                    .limit(found.getLength())
                    .map(index -> (Element) found.item(index))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}

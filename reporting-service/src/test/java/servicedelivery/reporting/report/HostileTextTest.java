package servicedelivery.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.report.written.Certificate;
import servicedelivery.reporting.report.written.Commitment;
import servicedelivery.reporting.report.written.Commitment.Update;
import servicedelivery.reporting.report.written.Header;
import servicedelivery.reporting.report.written.Improvement;
import servicedelivery.reporting.report.written.Paragraph;
import servicedelivery.reporting.report.written.ReportTexts;
import servicedelivery.reporting.report.written.Wording;
import servicedelivery.reporting.report.written.Written;
import servicedelivery.reporting.report.written.WrittenGauge;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HostileTextTest {

    private static final String MARKUP = "<script>alert(1)</script>{report.title}";
    private static final String HOSTILE =
            "=cmd|' /C x'!A0 " + MARKUP + " \u202Ereversed\uFFFF\uFFFE | # *b* [l](http://x) ]]> &amp;\n- new";
    private static final int LONG = 4000;
    private static final String WITHOUT_A_BLANK = "w".repeat(LONG);

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void publish() {
        stage.clear();
        var worded = anIncident().p1();
        stage.publish(
                worded,
                anIncident()
                        .p1()
                        .with("affectedService", HOSTILE.replace('\n', ' ').substring(0, 90))
                        .with("reason", HOSTILE)
                        .with("resolution", HOSTILE),
                anIncident()
                        .p2()
                        .with("affectedService", WITHOUT_A_BLANK.substring(0, 200))
                        .with("reason", WITHOUT_A_BLANK)
                        .with("resolution", WITHOUT_A_BLANK));
        StagedWritings.stage(written(UUID.fromString(worded.id())));
    }

    @AfterEach
    void clear() {
        StagedWritings.stage(null);
    }

    @Test
    void itStaysTextInHtml() {
        var page = reports.request().accept("text/html").get("/reports/2019-01").asString();

        assertThat(page).doesNotContain("<script>alert", "\u202E", "IT Service Delivery Summary{", "<b>");
        assertThat(occurrences("&lt;script&gt;alert\\(1\\)&lt;/script&gt;\\{report\\.title\\}", page))
                .isGreaterThan(20);
        assertThat(page).contains(WITHOUT_A_BLANK);
    }

    @Test
    void itStaysTextInMarkdown() {
        var markdown = reports.request().get("/reports/2019-01.md").asString();

        assertThat(occurrences("(?<!\\\\)<", markdown)).isZero();
        assertThat(markdown)
                .doesNotContain("\u202E", "](http:", "\n- new")
                .contains("\\<script\\>alert(1)\\</script\\>");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ") && line.contains("script")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(occurrences("(?<!\\\\)\\|", line)).isIn(4L, 8L));
    }

    @Test
    void itStaysTextInCsv() throws Exception {
        var csv = reports.request().get("/reports/2019-01.csv").asByteArray();

        MappingIterator<List<String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerForListOf(String.class)
                .readValues(csv);

        assertThat(rows.readAll())
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(row).hasSize(15).noneMatch(cell -> cell.startsWith("=")))
                .anySatisfy(row -> assertThat(row).contains("'" + HOSTILE));
    }

    @Test
    void itStaysTextInPdf() throws Exception {
        var pdf = reports.request().get("/reports/2019-01.pdf").asByteArray();

        var printed = PrintedText.of(pdf);
        var text = printed.squeezed();
        assertThat(text)
                .contains("<script>alert(1)</script>{report.title}", "=cmd|'/Cx'!A0")
                .doesNotContain("\u202E");
        assertThat(text.chars().filter(letter -> letter == 'w').count()).isGreaterThan(4 * LONG);
        assertThat(printed.cut()).isEmpty();
    }

    private static Written written(UUID incident) {
        var texts = new ReportTexts(
                new Header(HOSTILE, null, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                HOSTILE,
                HOSTILE,
                List.of(new Paragraph(HOSTILE, List.of(incident)), new Paragraph(WITHOUT_A_BLANK, List.of())),
                List.of(new Wording(incident, HOSTILE, HOSTILE)),
                List.of(),
                List.of(new WrittenGauge(
                        HOSTILE, null, BigDecimal.ONE, HOSTILE, BigDecimal.ZERO, BigDecimal.TEN, null, null, HOSTILE)));
        return new Written(
                texts,
                List.of(new Improvement(
                        null, "col", HOSTILE, Improvement.State.PLANNED, HOSTILE, List.of(), List.of(), List.of())),
                List.of(
                        new Commitment(
                                null, HOSTILE, null, null, List.of(new Update(HOSTILE, null, true)), null, false),
                        new Commitment(null, WITHOUT_A_BLANK, null, null, List.of(), null, false)),
                List.of(new Certificate(null, "col", HOSTILE, Certificate.Status.VALID, null, false)));
    }

    private static long occurrences(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}

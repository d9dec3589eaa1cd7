package servicedelivery.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.report.written.Commitment;
import servicedelivery.reporting.report.written.ReportTexts;
import servicedelivery.reporting.report.written.Written;

/** The page of the report, when somebody presses "Print" in a browser. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PrintedPageTest {

    private static final String SENTENCES = """
            [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, th, svg text)'), [...document.querySelectorAll('main p')].pop()]
                .map(one => one.textContent)
            """;

    @RegisterExtension
    static final Screen screen = new Screen();

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void publish() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        stage.publish(ExampleMonth.events());
        stage.bothSourcesPublishedThrough(Instant.now());
    }

    @AfterEach
    void clear() {
        StagedWritings.stage(null);
    }

    @Test
    void allOfTheReportIsOnPaper() throws IOException {
        StagedWritings.stage(ExampleTexts.january2019(List.of()));
        var page = open();
        var sentences = page.evaluate(SENTENCES)
                .valueStream()
                .map(one -> PrintedText.squeezed(one.asText()))
                .toList();

        var paper = page.print();

        Files.write(Path.of("target/printed-page-2019-01.pdf"), paper);
        var printed = PrintedText.of(paper);
        assertThat(sentences).hasSizeGreaterThan(60).last().asString().contains("020");
        assertThat(printed.squeezed()).contains(sentences);
        assertThat(printed.pages())
                .hasSizeBetween(4, 8)
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(printed.cut()).isEmpty();
    }

    @Test
    void aTextWithoutABlankIsOnPaperToo() throws IOException {
        var endless = "w".repeat(4_000);
        StagedWritings.stage(new Written(
                ReportTexts.NONE,
                List.of(),
                List.of(new Commitment(
                        null, endless, null, null, List.of(new Commitment.Update(endless, null, true)), null, false)),
                List.of()));

        var printed = PrintedText.of(open().print());

        assertThat(printed.squeezed().chars().filter(letter -> letter == 'w').count())
                .isGreaterThan(2L * endless.length());
        assertThat(printed.cut()).isEmpty();
    }

    private Page open() {
        screen.signIn(root, "read-all");
        screen.page().visit(root + "reports/2019-01");
        return screen.page();
    }
}

package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;

/** The packaged programs as people see them in a real browser, in months of their own of which nothing else tells. */
@NeedsChromium
@ExtendWith(RunningSuite.class)
class PagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REPORT = "reports/2015-03";

    @RegisterExtension
    static final Screen screen = new Screen();

    private final Page page = screen.page();

    private final SuiteStack stack = RunningSuite.stack();
    private final SuiteClient suite = new SuiteClient(stack);
    private final String root = stack.environment().get("REPORTS_URL") + "/";

    @Test
    void aPostedIncidentMovesTheGaugeOfAnOpenPage() {
        screen.signIn(root, stack.environment().get("READ_KEY"));
        page.visit(root + "?month=2014-03");
        assertThat(opened()).isEqualTo("0");
        page.evaluate("window.first = true");

        suite.reports("P1", "Doors", "2014-03-10");

        screen.awaitTrue("document.querySelector('#card-gauge-p1 .value').textContent === '1'");
        assertThat(page.evaluate("window.first").asBoolean()).isTrue();
        assertThat(screen.text()).contains("1 incident", "Doors");
    }

    /** The commitment stands in this month alone: later reports, of which other tests tell, know nothing of it. */
    @Test
    void anOfficerPublishesAMonthAndSeesWhatACorrectionOfAnIncidentChanges() throws IOException {
        var incident = suite.reports("P1", "Lifts", "2015-03-10");
        await().atMost(SOON).untilAsserted(() -> {
            suite.figures("priority-incidents?asOf=2015-03-31&months=1").body("total.P1.opened", equalTo(1));
            suite.figures("status").body("complete", equalTo(true));
        });
        screen.signIn(root, stack.environment().get("WRITE_KEY"));

        page.visit(root + REPORT + "/registers/commitments");
        screen.press("Add a commitment");
        screen.fill("field-text", "Two placements");
        screen.fill("field-until", "2015-03");
        screen.press("Add");
        screen.press("Change");
        screen.fill("field-text", "Three placements");
        screen.press("Save");
        assertThat(screen.text()).contains("Saved.", "Three placements");
        page.visit(root + REPORT);
        assertThat(screen.text()).contains("Three placements", "A cable broke");
        screen.press("Check and publish");
        screen.press("Publish");
        assertThat(screen.text()).contains("Published.", "Version 1");
        suite.corrects(incident, "reason", "A door was blocked");

        await().atMost(SOON).untilAsserted(() -> {
            page.visit(root + REPORT);
            assertThat(screen.text()).contains("different from version 1");
        });
        screen.press("What is different");
        assertThat(screen.text())
                .contains("A cable broke", "A door was blocked", "Because of Incident: Lifts (changed).");
        page.visit(root + REPORT + "/publications/1");
        assertThat(screen.text()).contains("Three placements", "A cable broke").doesNotContain("A door was blocked");
        var paper = page.print();
        Files.write(Path.of("target", "published-2015-03.pdf"), paper);
        assertThat(paper)
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(20_000);
    }

    private String opened() {
        return page.evaluate("document.querySelector('#card-gauge-p1 .value').textContent")
                .asText();
    }
}

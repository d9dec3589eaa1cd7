package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;

/** The packaged programs as people see them in a real browser, in a month of its own of which nothing else tells. */
@NeedsChromium
@ExtendWith(RunningSuite.class)
class PagesIT {

    private static Screen screen;
    private static Page page;

    private final SuiteStack stack = RunningSuite.stack();
    private final SuiteClient suite = new SuiteClient(stack);
    private final String root = stack.environment().get("REPORTS_URL") + "/";

    @BeforeAll
    static void open() {
        screen = new Screen();
        page = screen.page();
    }

    @AfterAll
    static void close() {
        screen.close();
    }

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

    private static String opened() {
        return page.evaluate("document.querySelector('#card-gauge-p1 .value').textContent")
                .asText();
    }
}

package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.Key;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Stage;

/** Pages without a mouse. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class KeyboardTest {

    private static final String COMMITMENTS = "reports/2019-01/registers/commitments";
    private static final int MOST_STOPS = 80;

    /** What can be reached, in the order of the page; of buttons that exclude one another the chosen one, or the first. */
    private static final String STOPS = """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea')]
                .filter(one => one.tabIndex >= 0)
                .filter((one, index, all) => one.type !== 'radio' || one.checked
                    || !all.some((other, at) => other.name === one.name && (other.checked || at < index)))
            """;

    private static final String INDEX_OF_FOCUS = "window.stops.indexOf(document.activeElement)";

    /** Whole on the screen but for a rounded point, behind nothing else, and with a frame that is two points wide at least. */
    private static final String IS_SEEN = """
            (() => {
              const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
              const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return box.top >= -1 && box.bottom <= innerHeight + 1 && (one.contains(there) || (there && there.contains(one)))
                  && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            })()
            """;

    @RegisterExtension
    static final Screen screen = new Screen();

    private final Page page = screen.page();

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void clear() {
        page.resize(1000, 700);
        stage.clear();
        stage.clearWhatPeopleWrote();
    }

    @Test
    void aKeyboardIsEnoughToSignInAndToChangeTheMonth() {
        page.forgetCookies();
        page.visit(root + "?month=2019-01");
        page.evaluate("document.getElementById('key').focus()");
        page.type("read-all");
        page.press(Key.ENTER);
        screen.awaitTrue("location.search === '?month=2019-01' && document.readyState === 'complete'");

        page.press(Key.TAB);
        assertThat(focused()).isEqualTo("Skip to main content");
        page.press(Key.ENTER);
        page.press(Key.TAB);
        assertThat(focused()).isEqualTo("December 2018");
        page.press(Key.ENTER);

        screen.awaitTrue("location.search === '?month=2018-12' && document.title.startsWith('December 2018')");
    }

    @Test
    void everythingInAFormIsReachedInItsOrderAndSeen() {
        screen.signIn(root, "edit-all");
        page.visit(root + COMMITMENTS + "/new");
        var expected = page.evaluate("(window.stops = %s).length".formatted(STOPS.strip()))
                .asInt();

        var reached = new ArrayList<Integer>();
        var hidden = new ArrayList<String>();
        for (var stop = 0; stop < expected; stop++) {
            page.press(Key.TAB);
            reached.add(page.evaluate(INDEX_OF_FOCUS).asInt());
            if (!page.evaluate(IS_SEEN).asBoolean()) {
                hidden.add(page.evaluate("document.activeElement.outerHTML").asText());
            }
        }

        assertThat(reached)
                .hasSizeGreaterThan(15)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(-1);
        assertThat(hidden).isEmpty();
    }

    @Test
    void aKeyboardIsEnoughToFillInAFormAndToMendIt() {
        screen.signIn(root, "edit-all");
        page.visit(root + COMMITMENTS + "/new");

        tabTo("field-quantity");
        page.type("2");
        tabTo("field-updates-0-text");
        page.type("One started");
        tabTo("field-updates-0-state-0");
        page.press(Key.SPACE);
        tabTo("add updates");
        leaveBy(Key.SPACE);
        tabTo("field-updates-1-text");
        page.type("One more in May");
        tabTo("field-updates-1-state-0");
        page.press(Key.DOWN);
        tabTo("field-rag-3");
        page.press(Key.DOWN);
        tabTo("field-due");
        leaveBy(Key.ENTER);
        assertThat(screen.text()).contains("Commitment is required");
        tabTo("#field-text");
        page.press(Key.ENTER);
        page.type("Two placements");
        tabTo("field-due");
        leaveBy(Key.ENTER);

        assertThat(screen.text())
                .contains("Added.", "Two placements", "One started (done)", "One more in May (planned)", "Green");
    }

    private void tabTo(String wanted) {
        var passed = new ArrayList<String>();
        do {
            page.press(Key.TAB);
            passed.add(page.evaluate(
                            "(one => one.id || one.getAttribute('href') || one.value || one.tagName)(document.activeElement)")
                    .asText());
        } while (!passed.get(passed.size() - 1).equals(wanted) && passed.size() < MOST_STOPS);
        assertThat(passed).endsWith(wanted);
    }

    private void leaveBy(Key key) {
        page.evaluate("window.left = true");
        page.press(key);
        screen.awaitTrue("!window.left && document.readyState === 'complete'");
    }

    private String focused() {
        return page.evaluate("document.activeElement.textContent").asText();
    }
}

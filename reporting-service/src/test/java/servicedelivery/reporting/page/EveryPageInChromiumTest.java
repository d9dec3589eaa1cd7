package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Stage;

/** Every page with something in it, and every form also as it is shown again when something is wrong. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EveryPageInChromiumTest {

    private static final String LINE = "Niche";
    private static final String TEXT = "A power cut stopped it, and the batteries held for ten minutes only.";

    private static final Map<String, String> PLACES = new HashMap<>();

    @RegisterExtension
    static final Screen screen = new Screen();

    private final Page page = screen.page();
    private final Examiner examiner = Examiner.of(page);

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    static Stream<EveryPage> pages() {
        return EveryPage.all();
    }

    /** Once for all pages. */
    @BeforeEach
    void tell() {
        if (PLACES.isEmpty()) {
            PLACES.putAll(new ToldMonth(stage, LINE, TEXT).tell());
            screen.signIn(root, "edit-all");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsTheRulesOfAccessibilityAndFitsItsScreen(EveryPage one) {
        page.visit(root + one.address(PLACES));

        examiner.examine(one.name());
        if (Filling.hasFields(page)) {
            Filling.with("w".repeat(4_001), page);
            screen.send();
            assertThat(screen.text()).contains("There is a problem");
            examiner.examine(one.name() + "-wrong");
        }
    }

    @Test
    void aFormThatSomebodyWasQuickerWithKeepsTheRulesToo() {
        var form = Person.signedInWith("edit-all");
        page.visit(root + "reports/2019-01/text/summary");
        form.open("/reports/2019-01/text/summary")
                .with("summaryComment", "It was a calm month.")
                .send()
                .then()
                .statusCode(303);

        screen.fill("field-recommendations", "Members are asked to note this report.");
        screen.send();

        assertThat(screen.text()).contains("Somebody was quicker");
        examiner.examine("summary-overtaken");
    }

    @Test
    void whoIsNotSignedInSeesPagesThatKeepTheRulesToo() {
        var other = new Screen();
        try (other) {
            other.page().visit(root + "?month=2019-01");
            Examiner.of(other.page()).examine("sign-in-first");
            other.fill("key", "none");
            other.press("Sign in");

            assertThat(other.text()).contains("There is a problem");
            Examiner.of(other.page()).examine("sign-in-wrong");
        }
    }

    @Test
    void aFormWhoseSessionHasEndedKeepsTheRulesToo() {
        page.visit(root + "reports/2019-01/text/summary");
        stage.execute("DELETE FROM page_session");
        screen.send();
        examiner.examine("session-ended");

        screen.fill("key", "edit-all");
        screen.press("Sign in");

        assertThat(screen.text()).contains("You are signed in again");
        examiner.examine("signed-in-again");
    }
}

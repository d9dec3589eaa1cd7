package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.Chromium;
import servicedelivery.contract.browser.Key;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Page;
import servicedelivery.reporting.Stage;

/** The pages as people use them, with one browser for all of it. Pictures of them are left in {@code target/pages}. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PagesInChromiumTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 150 * 1024;
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String BROKEN_RULES = """
            axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))
            """;

    private static Chromium browser;
    private static Page page;

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        page = Page.open(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void stage() {
        stage.clear();
        stage.publish(
                anIncident().p1().with("affectedService", "Niche").with("cause", "software"),
                anIncident().p1().late().with("cause", "power").with("affectedService", "Telephony"),
                anIncident().p2().of("colp").with("cause", "power").with("confidential", true),
                anIncident().p2().of("colp").open().with("cause", "power").with("affectedService", "GYE network"),
                anIncident().p1().openedAt("2018-11-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"),
                aResponse().recommending(7).rating("poor").of("colp"),
                aResponse().recommending(9).rating("very-good").respondedAt("2018-10-10T09:00:00Z"));
    }

    @Test
    void aKeyboardIsEnoughToSignInAndToChangeTheMonth() {
        forget();
        page.visit(root + "?month=2019-01");
        page.evaluate("document.getElementById('key').focus()");
        page.type("read-all");
        page.press(Key.ENTER);
        awaitTrue("location.search === '?month=2019-01' && document.readyState === 'complete'");

        page.press(Key.TAB);
        assertThat(focused()).isEqualTo("Skip to main content");
        page.press(Key.ENTER);
        page.press(Key.TAB);
        assertThat(focused()).isEqualTo("December 2018");
        page.press(Key.ENTER);

        awaitTrue("location.search === '?month=2018-12' && document.title.startsWith('December 2018')");
    }

    @Test
    void aGaugeChangesWithoutReloadAndTheReaderKeepsTheirPlace() {
        signIn();
        page.resize(1000, 700);
        page.visit(root + "?month=2019-01");
        page.evaluate("""
                window.first = true;
                document.getElementById('trend-table').open = true;
                document.querySelector('#card-gauge-p1 a').focus();
                window.scrollTo(0, 300);
                """);

        stage.publish(anIncident().p1().with("affectedService", "Printing"));

        awaitTrue("document.querySelector('#card-gauge-p1 .value').textContent === '3'");
        assertThat(page.evaluate(
                                "window.first && document.getElementById('trend-table').open && window.scrollY === 300")
                        .asBoolean())
                .isTrue();
        assertThat(focused()).isEqualTo("3 incidents");
    }

    @Test
    void noPageBreaksARuleOfAccessibility() {
        forget();
        for (var address : List.of("sign-in", "nothing")) {
            breaksNoRule(address, address);
        }
        signIn();
        breaksNoRule("dashboard", "?month=2019-01");
        breaksNoRule("empty", "?month=2017-01");
        breaksNoRule("incidents", "incidents?month=2019-01");
        breaksNoRule("recommendations", "recommendations?month=2019-01");
        breaksNoRule("problem", "?month=2019-13");
    }

    @Test
    void theFirstPageIsSmallAndAsksNobodyElse() {
        signIn();
        page.visit(root + "?month=2019-01");

        var loaded = page.evaluate("""
                [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .map(one => ({name: one.name, bytes: one.decodedBodySize}))
                """);

        assertThat(loaded.findValuesAsText("name"))
                .allSatisfy(name -> assertThat(name).startsWith(root));
        assertThat(loaded.findValues("bytes").stream()
                        .mapToInt(one -> one.asInt())
                        .sum())
                .isPositive()
                .isLessThan(MOST_BYTES);
        assertThat(page.evaluate("document.cookie").asText()).isEmpty();
    }

    @Test
    void nothingIsWiderThanItsScreen() {
        signIn();
        for (var dark : List.of(false, true)) {
            page.preferDark(dark);
            for (var width : List.of(320, 1280, 2560)) {
                page.resize(width, 900);
                page.visit(root + "?month=2019-01");
                keep("dashboard-%d-%s".formatted(width, dark ? "dark" : "light"));

                assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private void breaksNoRule(String name, String address) {
        page.resize(1280, 900);
        for (var dark : List.of(false, true)) {
            page.preferDark(dark);
            page.visit(root + address);
            page.evaluate(axe());
            assertThat(page.evaluate(BROKEN_RULES).valueStream().map(one -> one.asText()))
                    .as("%s, %s".formatted(name, dark ? "dark" : "light"))
                    .isEmpty();
            keep("%s-%s".formatted(name, dark ? "dark" : "light"));
        }
        page.preferDark(false);
    }

    private void signIn() {
        forget();
        page.visit(root + "sign-in");
        page.evaluate(
                "document.getElementById('key').value = 'read-all'; document.querySelector('main form').submit()");
        awaitTrue("location.pathname === '/' && document.readyState === 'complete'");
    }

    private void forget() {
        page.forgetCookies();
    }

    private static void awaitTrue(String expression) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> page.evaluate(expression).asBoolean());
    }

    private static String focused() {
        return page.evaluate("document.activeElement.textContent").asText();
    }

    private static void keep(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), page.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (var script = PagesInChromiumTest.class.getResourceAsStream(AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

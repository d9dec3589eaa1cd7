package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import servicedelivery.contract.browser.Chromium;
import servicedelivery.contract.browser.Page;

/** A real browser with one page open. With {@code -Dpictures}, it leaves pictures of what it was asked to examine. */
final class Screen implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "pages");
    private static final boolean IS_KEEPING = System.getProperty("pictures") != null;
    private static final int[] WIDTHS = {320, 1280, 2560};

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN = """
            axe.run(%s).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))
            """;

    /** Its only rule of WCAG 2.2 has to be asked for. */
    private static final String ALL = "{resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}";

    /** Colours are all that a dark page has of its own. */
    private static final String COLOURS = "{resultTypes: ['violations'], runOnly: ['color-contrast']}";

    /** What is wider than the screen, but for what scrolls in a region of its own and what only screen readers are told. */
    private static final String TOO_WIDE = """
            (document.documentElement.scrollWidth > innerWidth ? ['the page'] : []).concat(
                [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                    .filter(one => !one.closest('.scroll, .hidden, .skip'))
                    .map(one => one.outerHTML.slice(0, 100)))
            """;

    private final Chromium browser = Chromium.start();
    private final Page page = Page.open(browser);
    private final String axe = axe();

    Page page() {
        return page;
    }

    void signIn(String root, String key) {
        page.forgetCookies();
        page.visit(root + "sign-in");
        fill("key", key);
        press("Sign in");
    }

    /** Types into a field in place of what stands there. */
    void fill(String id, String text) {
        page.evaluate("document.getElementById('%s').select()".formatted(id));
        page.type(text);
    }

    void choose(String id) {
        page.evaluate("document.getElementById('%s').click()".formatted(id));
    }

    /** Chooses the box that stands for this value. */
    void tick(Object value) {
        page.evaluate("document.querySelector('main input[value=\"%s\"]').click()".formatted(value));
    }

    /** Presses a button or follows a link of the main part of the page, and waits for the page to which it leads. */
    void press(String name) {
        var found = page.evaluate("""
                window.left = true;
                var pressed = [...document.querySelectorAll('main button:not(.hidden), main a')]
                    .find(one => one.textContent.trim() === '%s');
                if (pressed) pressed.click();
                !!pressed;
                """.formatted(name));
        assertThat(found.asBoolean()).as(name).isTrue();
        awaitTrue("!window.left && document.readyState === 'complete'");
    }

    void awaitTrue(String expression) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> page.evaluate(expression).asBoolean());
    }

    String text() {
        return page.evaluate("document.querySelector('main').innerText").asText();
    }

    /** Breaks no rule of accessibility, in light and in dark, and is nowhere wider than a screen of any size. */
    void examine(String name, String address) {
        page.visit(address);
        examine(name);
    }

    /** The same of the page that is open. */
    void examine(String name) {
        page.evaluate(axe);
        for (var width : WIDTHS) {
            page.resize(width, 900);
            assertThat(texts(page.evaluate(TOO_WIDE))).as("%s, %d", name, width).isEmpty();
            keep("%s-%d-light".formatted(name, width));
        }
        page.resize(1280, 900);
        assertThat(texts(page.evaluate(RUN.formatted(ALL))))
                .as("%s, light", name)
                .isEmpty();
        page.preferDark(true);
        assertThat(texts(page.evaluate(RUN.formatted(COLOURS))))
                .as("%s, dark", name)
                .isEmpty();
        for (var width : WIDTHS) {
            page.resize(width, 900);
            keep("%s-%d-dark".formatted(name, width));
        }
        page.preferDark(false);
    }

    @Override
    public void close() {
        browser.close();
    }

    private static Iterable<String> texts(JsonNode all) {
        return all.valueStream().map(JsonNode::asText).toList();
    }

    private void keep(String name) {
        if (IS_KEEPING) {
            try {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(name + ".png"), page.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String axe() {
        try (var script = Screen.class.getResourceAsStream(AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

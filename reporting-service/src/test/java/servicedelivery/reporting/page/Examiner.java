package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import servicedelivery.contract.browser.Page;

/** Looks at the page that is open. With {@code -Dpictures}, it leaves pictures of what it was asked to examine. */
record Examiner(Page page, String axe) {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final boolean IS_KEEPING = System.getProperty("pictures") != null;
    private static final List<Integer> WIDTHS = List.of(320, 1280, 2560);
    private static final int USUAL_WIDTH = 1280;

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String RUN = """
            axe.run(%s).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))
            """;

    /** The only rule of WCAG 2.2 has to be asked for. */
    private static final String ALL = "{resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}";

    /** A dark page has nothing of its own but colours. */
    private static final String COLOURS = "{resultTypes: ['violations'], runOnly: ['color-contrast']}";

    /** What is wider than the screen, but for what scrolls in a region of its own and what only screen readers are told. */
    private static final String TOO_WIDE = """
            (document.documentElement.scrollWidth > innerWidth ? ['the page'] : []).concat(
                [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                    .filter(one => !one.closest('.scroll, .hidden, .skip'))
                    .map(one => one.outerHTML.slice(0, 100)))
            """;

    static Examiner of(Page page) {
        try (var script = Examiner.class.getResourceAsStream(AXE)) {
            return new Examiner(page, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks no rule of accessibility, in light and in dark, and is nowhere wider than a screen of any size. */
    void examine(String name) {
        page.evaluate(axe);
        for (var width : WIDTHS) {
            fits(name, width);
            keep("%s-%d-light".formatted(name, width));
        }
        keepsRules(name, ALL);
        page.preferDark(true);
        keepsRules(name, COLOURS);
        keep(name + "-dark");
        page.preferDark(false);
    }

    private void keepsRules(String name, String rules) {
        page.resize(USUAL_WIDTH, 900);
        assertThat(texts(RUN.formatted(rules))).as("%s, %s", name, rules).isEmpty();
    }

    /** Is nowhere wider than a screen of that size. */
    void fits(String name, int width) {
        page.resize(width, 900);
        assertThat(texts(TOO_WIDE)).as("%s, %d", name, width).isEmpty();
    }

    /** @param expression a list of texts */
    List<String> texts(String expression) {
        return page.evaluate(expression)
                .valueStream()
                .map(text -> text.asText())
                .toList();
    }

    void keep(String name) {
        if (IS_KEEPING) {
            try {
                Files.createDirectories(PICTURES);
                Files.write(PICTURES.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".png"), page.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

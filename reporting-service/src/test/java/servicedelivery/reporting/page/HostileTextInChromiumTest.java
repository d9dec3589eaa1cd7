package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

/** Whatever people and other systems write stays text: in what pages show, in addresses, and in every field of every form. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HostileTextInChromiumTest {

    private static final String MARK = "<hostile-mark>";
    /** Nowhere in it is a blank at which a line could end. */
    private static final String HOSTILE = "=HYPERLINK(\"//x.test\")\"'></title></textarea></script>" + MARK
            + "<img/src='//x.test'/onerror=alert(1)><script>alert(1)</script>\u202Ereversed\u2066\u200F{view.month}";

    private static final String LINE = HOSTILE + "w".repeat(200 - HOSTILE.length());
    private static final String TEXT = HOSTILE + "w".repeat(4_000 - HOSTILE.length());

    /** These show nothing that anybody wrote. */
    private static final Set<String> SILENT = Set.of(
            "sign-in",
            "dashboard-empty",
            "incidents-empty",
            "ratings-empty",
            "problem",
            "report-empty",
            "text-empty",
            "commitments-empty",
            "commitment-new",
            "certificate-new",
            "versions-empty");

    /** What would be noticed if it were obeyed: a dialog, or anything that the policy of the pages forbids. */
    private static final String NOTICE = """
            window.noticed = [];
            for (const dialog of ['alert', 'confirm', 'prompt']) window[dialog] = text => noticed.push(dialog + ' ' + text);
            addEventListener('securitypolicyviolation', event => noticed.push(event.violatedDirective + ' ' + event.blockedURI));
            """;

    /** Elements and attributes that no template writes, characters that turn text around, and requests to others. */
    private static final String OBEYED = """
            (() => {
              const found = [...noticed];
              const elements = 'hostile-mark, img, iframe, object, embed, base, body script, meta[http-equiv]';
              document.querySelectorAll(elements).forEach(one => found.push(one.outerHTML.slice(0, 200)));
              for (const one of document.querySelectorAll('*')) {
                for (const {name, value} of one.attributes) {
                  if (name.startsWith('on') || /^\\s*javascript:/i.test(value)) found.push(name + '=' + value);
                  if (name !== 'value' && /[\\u202A-\\u202E\\u2066-\\u2069]/.test(value)) found.push(name + '=' + value);
                }
              }
              const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const {data, parentElement} = texts.currentNode;
                if (!parentElement.matches('textarea') && /[\\u202A-\\u202E\\u2066-\\u2069]/.test(data)) {
                  found.push(parentElement.outerHTML.slice(0, 200));
                }
              }
              performance.getEntriesByType('resource').filter(one => !one.name.startsWith(location.origin))
                  .forEach(one => found.push(one.name));
              return found;
            })()
            """;

    private static final String SHOWN = """
            document.documentElement.innerText + [...document.querySelectorAll('input, textarea')].map(one => one.value).join()
            """;

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

    static Stream<EveryPage> addresses() {
        return Stream.of(
                        "?month={line}",
                        "?organisation={line}",
                        "?month=2019-01&unconfigured={line}",
                        "incidents?month=2019-01&unconfigured={line}",
                        "?{line}=1",
                        "incidents?month=2019-01&cursor={line}",
                        "reports/{line}",
                        "reports/2019-01/{line}",
                        "reports/2019-01/registers/commitments?done={line}",
                        "reports/2019-01/registers/{line}",
                        "reports/2019-01/text/repeat-issues?kind={line}&value={line}",
                        "reports/2019-01/differences?publication={line}",
                        "sign-in?to={line}")
                .map(address -> new EveryPage(address, address));
    }

    /** Once for all pages. */
    @BeforeEach
    void tell() {
        if (PLACES.isEmpty()) {
            page.beforeAnything(NOTICE);
            PLACES.putAll(new ToldMonth(stage, LINE, TEXT).tell());
            screen.signIn(root, "edit-all");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsWrittenStaysTextAndFitsASmallScreen(EveryPage one) {
        page.visit(root + one.address(PLACES));

        staysText(one.name());
        if (!SILENT.contains(one.name())) {
            assertThat(page.evaluate(SHOWN).asText()).contains(MARK);
        }
        if (Filling.hasFields(page)) {
            Filling.with(TEXT + "w", page);
            screen.send();
            assertThat(page.evaluate(SHOWN).asText()).contains("There is a problem", MARK);
            staysText(one.name() + "-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatStandsInAnAddressStaysText(EveryPage one) {
        page.visit(root + one.address(PLACES));

        staysText(one.name());
    }

    @Test
    void whatOutlivesItsSessionStaysText() {
        page.visit(root + "reports/2019-01/registers/commitments/new");
        Filling.with(TEXT, page);
        stage.execute("DELETE FROM page_session");

        screen.send();
        staysText("session-ended");
        screen.fill("key", "edit-all");
        screen.press("Sign in");
        staysText("signed-in-again");
        screen.press("Go back to the form");

        assertThat(page.evaluate(SHOWN).asText()).contains(MARK);
        staysText("typed-before");
    }

    private void staysText(String name) {
        examiner.fits(name, 320);
        examiner.keep("hostile-%s-320".formatted(name));
        assertThat(examiner.texts(OBEYED)).isEmpty();
    }
}

package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Stage;

@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PaperInChromiumTest {

    /** What a sheet of A4 leaves between its margins of 15 mm. */
    private static final int WIDTH = 680;

    private static final String AS_BLOCKS = """
            [...document.querySelectorAll('table, tbody, tr, td, thead')]
                .filter(one => getComputedStyle(one).display === 'block' || getComputedStyle(one).position === 'absolute')
                .map(one => one.outerHTML.slice(0, 100))
            """;

    private static final String CUT = """
            [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.hidden'))
                .map(one => one.outerHTML.slice(0, 100))
            """;

    @RegisterExtension
    static final Screen screen = new Screen();

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @Test
    void tablesStayTablesAndNothingIsCut() {
        stage.clear();
        stage.publish(
                anIncident().p1().late().with("affectedService", "Telephony").with("reason", "word ".repeat(60)),
                anIncident().p1().with("affectedService", "w".repeat(100)).with("reference", "R".repeat(64)),
                anIncident().p2().of("colp").open().with("cause", "power"),
                aResponse().recommending(10).rating("very-good"));
        var page = screen.page();
        screen.signIn(root, "read-all");
        page.resize(WIDTH, 962);
        page.showAsPrinted(true);
        for (var address : new String[] {"?month=2019-01", "incidents?month=2019-01", "reports/2019-01"}) {
            page.visit(root + address);

            assertThat(texts(page.evaluate(AS_BLOCKS))).as(address).isEmpty();
            assertThat(texts(page.evaluate(CUT))).as(address).isEmpty();
        }
    }

    private static Iterable<String> texts(JsonNode all) {
        return all.valueStream().map(JsonNode::asText).toList();
    }
}

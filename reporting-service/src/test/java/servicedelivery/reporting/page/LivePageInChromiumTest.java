package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.browser.NeedsChromium;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Stage;

/** What a reader notices of a page that keeps itself up to date: its figures, and nothing else. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class LivePageInChromiumTest {

    @RegisterExtension
    static final Screen screen = new Screen();

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void stage() {
        stage.clear();
        stage.publish(
                anIncident().p1().with("affectedService", "Telephony").with("reason", "word ".repeat(40)),
                anIncident().p1().with("affectedService", "Telephony"),
                anIncident().p1().with("cause", "power"),
                anIncident().p1().with("cause", "power"));
    }

    @Test
    void whatComesAndGoesAboveMovesNeitherTheReaderNorTheFocusNorAWideTable() {
        var page = screen.page();
        screen.signIn(root, "read-all");
        page.resize(800, 600);
        page.visit(root + "?month=2019-01");
        page.evaluate("""
                document.getElementById('incidents-table').scrollLeft = 70;
                document.getElementById('trend-table').open = true;
                [...document.querySelectorAll('#repeats-table a')].find(one => one.href.includes('Telephony')).focus();
                document.getElementById('repeats').scrollIntoView();
                window.place = document.getElementById('repeats').getBoundingClientRect().top;
                """);
        assertThat(screen.text()).contains("No P2 incidents in January 2019.");

        stage.publish(
                anIncident().p2().with("affectedService", "Wi-Fi").openedAt("2019-01-02T09:00:00Z"),
                anIncident().p2().with("affectedService", "Wi-Fi").openedAt("2019-01-03T09:00:00Z"),
                anIncident().p2().with("affectedService", "Wi-Fi").openedAt("2019-01-04T09:00:00Z"));
        screen.awaitTrue("document.querySelector('#card-gauge-p2 .value').textContent === '3'");

        var after = page.evaluate("""
                ({
                    moved: Math.abs(document.getElementById('repeats').getBoundingClientRect().top - window.place),
                    left: document.getElementById('incidents-table').scrollLeft,
                    focus: document.activeElement.href,
                    first: document.querySelector('#repeats-table tbody a').href
                })
                """);
        assertThat(after.path("moved").asDouble()).isLessThan(1);
        assertThat(after.path("left").asInt()).isEqualTo(70);
        assertThat(after.path("focus").asText()).contains("affectedService=Telephony");
        assertThat(after.path("first").asText()).contains("affectedService=Wi-Fi");
    }
}

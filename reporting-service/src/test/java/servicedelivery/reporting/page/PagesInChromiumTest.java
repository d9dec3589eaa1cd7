package servicedelivery.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
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
import servicedelivery.contract.browser.Page;
import servicedelivery.contract.browser.Screen;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** The pages as people use them, with one browser for all of it. */
@NeedsChromium
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PagesInChromiumTest {

    private static final int MOST_BYTES = 150 * 1024;
    private static final String REPORT = "reports/2019-01";

    @RegisterExtension
    static final Screen screen = new Screen();

    private final Page page = screen.page();

    private final Example incident =
            anIncident().p1().with("affectedService", "Niche").with("cause", "software");

    @Inject
    Stage stage;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void stage() {
        stage.clear();
        stage.clearWhatPeopleWrote();
        stage.publish(
                incident,
                anIncident().p1().late().with("cause", "power").with("affectedService", "Telephony"),
                anIncident().p2().of("colp").with("cause", "power").with("confidential", true),
                anIncident().p2().of("colp").open().with("cause", "power").with("affectedService", "GYE network"),
                anIncident().p1().openedAt("2018-11-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"),
                aResponse().recommending(7).rating("poor").of("colp"),
                aResponse().recommending(9).rating("very-good").respondedAt("2018-10-10T09:00:00Z"));
    }

    @Test
    void aGaugeChangesWithoutReloadAndTheReaderKeepsTheirPlace() {
        screen.signIn(root, "read-all");
        page.resize(1000, 700);
        page.visit(root + "?month=2019-01");
        page.evaluate("""
                window.first = true;
                document.getElementById('trend-table').open = true;
                document.querySelector('#card-gauge-p1 a').focus();
                window.scrollTo(0, 300);
                window.place = document.getElementById('card-gauge-p1').getBoundingClientRect().top;
                """);

        stage.publish(anIncident().p1().with("affectedService", "Printing"));

        screen.awaitTrue("document.querySelector('#card-gauge-p1 .value').textContent === '3'");
        assertThat(page.evaluate("""
                window.first && document.getElementById('trend-table').open
                    && Math.abs(document.getElementById('card-gauge-p1').getBoundingClientRect().top - window.place) < 1
                """).asBoolean()).isTrue();
        assertThat(focused()).isEqualTo("3 incidents");
    }

    @Test
    void theFirstPageIsSmallAndAsksNobodyElse() {
        screen.signIn(root, "read-all");
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
    void anOfficerWritesPublishesAndSeesWhatACorrectionChanges() {
        commitment();
        screen.signIn(root, "edit-all");

        page.visit(root + REPORT);
        screen.press("Commitments");
        screen.press("Change");
        screen.fill("field-updates-0-text", "One started");
        screen.choose("field-updates-0-state-0");
        screen.choose("field-rag-0");
        screen.press("Add another update");
        screen.fill("field-updates-1-text", "One more in May");
        screen.choose("field-updates-1-state-1");
        screen.press("Save");
        assertThat(screen.text()).contains("Saved.", "One started (done)", "One more in May (planned)", "Green");

        page.visit(root + REPORT + "/text");
        screen.press("Add a paragraph");
        screen.fill("field-text", "The P1 for Niche was brief.");
        screen.tick(incident.id());
        screen.press("Add");
        assertThat(screen.text()).contains("Added.", "About P1 Niche");

        page.visit(root + REPORT);
        assertThat(screen.text()).contains("One started", "The P1 for Niche was brief.");
        screen.press("Check and publish");
        screen.choose("field-acceptIncomplete-0");
        screen.press("Publish");
        assertThat(screen.text()).contains("Published.", "Version 1");

        stage.publish(incident.version(2).with("reason", "It was the network"));
        page.visit(root + REPORT);
        assertThat(screen.text()).contains("different from version 1");
        screen.press("What is different");
        assertThat(screen.text()).contains("A disk was full", "It was the network", "Because of Incident: Niche");
    }

    private static String commitment() {
        return ReportsApi.asEditor()
                .post(
                        "/registers/commitments",
                        "{\"from\": \"2019-01\", \"text\": \"Two placements\", \"quantity\": 2}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String focused() {
        return page.evaluate("document.activeElement.textContent").asText();
    }
}

package servicedelivery.reporting.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** What a reader comes to who follows a number of the dashboard. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RowsTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final String JANUARY = "/?month=2019-01";

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void everyNumberLeadsToTheRowsBehindIt() {
        stage.publish(
                anIncident().p1().with("cause", "power").with("affectedService", "Wi-Fi & printing"),
                anIncident().p2().of("colp").with("cause", "power").with("knownIssue", true),
                anIncident().p2().late().with("affectedService", "wifi printing"),
                aResponse().recommending(9).rating("fair"));

        var links = LINK.matcher(page(JANUARY))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/q/"))
                .distinct()
                .toList();

        assertThat(links).hasSizeGreaterThan(40);
        assertThat(links).allSatisfy(link -> assertThat(status(link)).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "&priority=P1, 1",
        "&priority=P2, 2",
        "&outcome=late, 1",
        "&outcome=within-target&priority=P2, 1",
        "&cause=power, 2",
        "&affectedService=WIFI, 1",
        "&knownIssue=true, 1",
        "&organisation=colp, 1"
    })
    void theRowsBehindANumberAreThoseIncidents(String filter, int rows) {
        stage.publish(
                anIncident().p1().with("cause", "power").with("affectedService", "Wi-Fi"),
                anIncident().p2().of("colp").with("cause", "power").with("knownIssue", true),
                anIncident().p2().late());

        assertThat(page("/incidents?month=2019-01" + filter).split("<tr id=\"incident-", -1))
                .hasSize(rows + 1);
    }

    @Test
    void rowsComeInPages() {
        stage.publish(
                anIncident().p1().openedAt("2019-01-10T09:00:00Z").with("affectedService", "First"),
                anIncident().p1().openedAt("2019-01-11T09:00:00Z").with("affectedService", "Second"));

        var first = page("/incidents?month=2019-01&limit=1");
        var second = page(LINK.matcher(first)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> link.contains("cursor="))
                .findFirst()
                .orElseThrow());

        assertThat(first).contains("First").doesNotContain("Second").contains("2 incidents in all");
        assertThat(second).contains("Second").doesNotContain("First").doesNotContain("Next page");
    }

    @Test
    void theRowsOfAnOrganisationThatNobodyConfiguredAreItsOwn() {
        stage.publish(
                anIncident().p1().of("parks & ponds").with("affectedService", "Gates"),
                anIncident().p1().with("affectedService", "Wi-Fi"),
                aResponse().recommending(3).of("parks & ponds"),
                aResponse().recommending(9));
        var own = "month=2019-01&unconfigured=parks+%26+ponds";

        assertThat(page("/?" + own))
                .contains("<p class=\"lead whose\">parks &amp; ponds</p>", "Gates")
                .contains("/incidents?" + own.replace("&", "&amp;"))
                .doesNotContain("Wi-Fi");
        assertThat(page("/incidents?" + own)).contains("Gates").doesNotContain("Wi-Fi");
        assertThat(page("/recommendations?" + own))
                .contains("1 response in all")
                .contains(">3<");
    }

    private static RequestSpecification reader() {
        return ReportsApi.asEveryone().request().urlEncodingEnabled(false);
    }

    private static String page(String address) {
        return reader().get(address).then().statusCode(200).extract().asString();
    }

    private static int status(String link) {
        return reader().get(link).statusCode();
    }
}

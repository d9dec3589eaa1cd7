package servicedelivery.reporting.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class DashboardTest {

    private static final String JANUARY = "/?month=2019-01";

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void theGaugesSayNumberWordCasesGoalAndTheMonthBefore() {
        stage.publish(
                anIncident().p1(),
                anIncident().p1().late(),
                anIncident().p2().of("colp"),
                anIncident().p1().openedAt("2018-12-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"));

        var page = page(JANUARY);

        assertThat(page)
                .contains("P1 incidents in January 2019: 2. 1 late.")
                .contains("P2 incidents in January 2019: 1. All within target.")
                .contains("Within target in January 2019: 66.7%. Below goal.")
                .contains("Net Promoter Score in January 2019: 100. Very good.")
                .contains("Satisfaction in January 2019: 100%. High.")
                .contains("<dt>December 2018</dt><dd><a href=\"/incidents?month=2018-12&amp;priority=P1\">1</a>")
                .contains("<dt>Goal</dt><dd>at least 98%</dd>")
                .contains("1 response</a>");
    }

    @Test
    void whatThereIsNoneOfIsSaid() {
        assertThat(page(JANUARY))
                .contains("No P1 or P2 incidents in January 2019.")
                .contains("No repeat issues in January 2019.")
                .contains("No responses");

        stage.publish(anIncident().p2());

        assertThat(page(JANUARY)).contains("No P1 incidents in January 2019.").doesNotContain("No P2 incidents");
    }

    @Test
    void confidentialIncidentsAreCountedAndTheirDetailsWithheld() {
        stage.publish(anIncident()
                .p1()
                .with("confidential", true)
                .with("affectedService", "Undercover")
                .with("reason", "Secret"));

        assertThat(page(JANUARY))
                .contains("P1 incidents in January 2019: 1.")
                .contains("Details withheld")
                .doesNotContain("Undercover")
                .doesNotContain("Secret");
    }

    @Test
    void whatPeopleWroteStaysText() {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202Egnp.exe {board.more} "
                + "x".repeat(3_000);
        stage.publish(
                anIncident()
                        .p1()
                        .with("affectedService", "<b>&\"'")
                        .with("reason", hostile)
                        .with("resolution", hostile),
                anIncident().p1().with("affectedService", "<b>&\"'"));

        for (var address : List.of(JANUARY, "/incidents?month=2019-01")) {
            assertThat(page(address))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img")
                    .contains("{board.more}")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img");
        }
    }

    @Test
    void thePageOfTheSameFiguresIsNotSentAgain() {
        stage.publish(anIncident().p1());
        var tag = reader().get(JANUARY).header("ETag");

        var again = reader().header("If-None-Match", tag).get(JANUARY);
        stage.publish(anIncident().p1());
        var changed = reader().header("If-None-Match", tag).get(JANUARY);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aKeySeesItsOwnOrganisationsOnly() {
        stage.publish(anIncident().p1(), anIncident().p2().of("colp"));

        ReportsApi.asThePolice()
                .request()
                .get(JANUARY)
                .then()
                .body(containsString("P2 incidents in January 2019: 1."))
                .body(containsString("P1 incidents in January 2019: 0."))
                .body(not(containsString("City of London Corporation")));
        for (var others : List.of("&organisation=col", "&unconfigured=parks")) {
            ReportsApi.asThePolice()
                    .request()
                    .accept("text/html")
                    .get(JANUARY + others)
                    .then()
                    .statusCode(403)
                    .body("html.head.title", equalTo("Your key does not cover this – Service delivery"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?month=2019-13",
                "/?organisation=nobody",
                "/?mouth=2019-01",
                "/incidents?priority=P3",
                "/?unconfigured=col"
            })
    void anAddressThatCannotBeUnderstoodIsExplained(String address) {
        reader().accept("text/html")
                .get(address)
                .then()
                .statusCode(400)
                .body("html.head.title", equalTo("This address cannot be understood – Service delivery"));
    }

    @Test
    void aPageDoesNothingButShowItself() {
        reader().get(JANUARY)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("X-Frame-Options", "DENY")
                .header("Vary", "Cookie")
                .header("Cache-Control", "private, no-cache")
                .body(not(containsString(" style=\"")))
                .body(not(containsString("onclick")));
    }

    private static RequestSpecification reader() {
        return ReportsApi.asEveryone().request().urlEncodingEnabled(false);
    }

    private static String page(String address) {
        return reader().get(address).then().statusCode(200).extract().asString();
    }
}

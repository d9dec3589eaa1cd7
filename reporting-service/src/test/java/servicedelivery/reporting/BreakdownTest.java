package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class BreakdownTest {

    private static final String JANUARY = "&asOf=2019-01-31&months=1";

    /** All that can be added up. */
    private static final List<String> COUNTS = List.of(
            "opened",
            "resolved",
            "withinTarget",
            "late",
            "undetermined",
            "open",
            "overdue",
            "withoutServiceImpact",
            "changeCaused",
            "downtimeSeconds");

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause", "affected-service", "supplier", "resolution-kind", "month"})
    void theRowsAddUpToTheTotal(String by) {
        stage.publish(
                anIncident().p1().with("cause", "power").with("supplier", "Elite"),
                anIncident().p2().with("cause", "change").with("supplier", "ELITE."),
                anIncident().p2().late().of("colp").with("cause", null).with("affectedService", "website"),
                anIncident().p1().open().openedAt("2018-12-31T23:59:59Z"),
                anIncident()
                        .p1()
                        .with("withinTarget", null)
                        .with("target", null)
                        .with("resolutionKind", "restarted"),
                anIncident().p2().with("serviceImpact", "none").with("confidential", true),
                anIncident().p1().voided(),
                anIncident());

        var rows = reports.get("/priority-incidents/breakdown?asOf=2019-01-31&by=" + by)
                .statusCode(200)
                .extract()
                .jsonPath();

        var total = reports.get("/priority-incidents?asOf=2019-01-31").extract().jsonPath();
        assertThat(total.getLong("total.all.opened")).isEqualTo(6);
        assertThat(COUNTS)
                .allSatisfy(count -> assertThat(rows.getLong(count + ".sum()"))
                        .as(count)
                        .isEqualTo(total.getLong("total.all." + count)));
        assertThat(rows.getLong("p1.sum()")).isEqualTo(total.getLong("total.P1.opened"));
        assertThat(rows.getLong("p2.sum()")).isEqualTo(total.getLong("total.P2.opened"));
    }

    @Test
    void whatComesUpMostIsFirstHoweverItIsSpelled() {
        stage.publish(
                anIncident().p1().openedAt("2019-01-10T09:00:00Z").with("affectedService", "Gower"),
                anIncident().p2().openedAt("2019-01-11T09:00:00Z").with("affectedService", "Wi-Fi"),
                anIncident().p2().openedAt("2019-01-12T09:00:00Z").with("affectedService", "wifi"));

        reports.get("/priority-incidents/breakdown?by=affected-service" + JANUARY)
                .header("Figures-Complete", "false")
                .body("by", contains("affected-service", "affected-service"))
                .body("value", contains("Wi-Fi", "Gower"))
                .body("p1", contains(0, 1))
                .body("p2", contains(2, 0))
                .body("medianTimeToRestore", contains("PT1H", "PT1H"))
                .body("statement", contains("all-within-target", "all-within-target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause", "affected-service", "supplier", "resolution-kind"})
    void aConfidentialIncidentIsCountedAndTellsNothing(String by) {
        stage.publish(anIncident()
                .p1()
                .with("affectedService", "Niche")
                .with("supplier", "Elite")
                .with("cause", "security")
                .with("resolutionKind", "blocked")
                .with("confidential", true));

        reports.get("/priority-incidents/breakdown?by=" + by + JANUARY)
                .body("value", contains("Details withheld"))
                .body("opened", contains(1));
    }

    @Test
    void whatIsNotStatedHasARowWithoutAValueAndAnUnstatedCauseIsUnknown() {
        stage.publish(anIncident().p1().with("supplier", null).with("cause", null));

        reports.get("/priority-incidents/breakdown?by=supplier" + JANUARY).body("value", contains((Object) null));
        reports.get("/priority-incidents/breakdown?by=cause" + JANUARY).body("value", contains("unknown"));
    }

    @Test
    void monthsAreThoseOfTheCalendarAlsoWithoutIncidents() {
        stage.publish(
                anIncident().p1().openedAt("2019-03-31T22:30:00Z"),
                anIncident().p1().openedAt("2019-03-31T23:30:00Z"));

        reports.get("/priority-incidents/breakdown?by=month&asOf=2019-04-30&months=3")
                .body("value", contains("2019-02", "2019-03", "2019-04"))
                .body("opened", contains(0, 1, 1))
                .body("statement", contains("none", "all-within-target", "all-within-target"));
        reports.get("/priority-incidents/breakdown?by=month&asOf=2019-04-15&months=1")
                .body("value", contains("2019-03", "2019-04"));
    }

    @Test
    void nothingOpenedIsNoRowAndOrganisationsCanBeNamed() {
        stage.publish(anIncident().p1().of("colp"));

        reports.get("/priority-incidents/breakdown?by=cause&organisation=col" + JANUARY)
                .body("", hasSize(0));
        ReportsApi.asThePolice()
                .get("/priority-incidents/breakdown?by=cause" + JANUARY)
                .body("opened", contains(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?by=colour", ""})
    void whatToCutByMustBeSaid(String query) {
        reports.get("/priority-incidents/breakdown" + query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("by"))
                .body("detail", containsString("cause, affected-service, supplier, resolution-kind, month"));
    }
}

package servicedelivery.reporting.page.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** Whoever follows a number finds as many rows behind it, or is told why there are fewer. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class CountsAndRowsTest {

    private static final String POWER = "/incidents?month=2019-01&cause=power";

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void whatARepeatedCauseCountsWithoutShowingItIsSaid() {
        stage.publish(secret(), anIncident().p2().with("cause", "power"));

        assertThat(page(POWER))
                .contains("<tr id=\"incident-")
                .contains("1 more is confidential; its details are withheld.");

        stage.publish(secret());

        assertThat(page(POWER)).contains("2 more are confidential; their details are withheld.");
    }

    @Test
    void aCauseOfConfidentialIncidentsAloneHasNoRows() {
        stage.publish(secret(), secret());

        assertThat(page(POWER))
                .contains("2 incidents are confidential; their details are withheld.")
                .doesNotContain("There is none.", "<tr id=\"incident-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cause=security",
                "cause=power&priority=P1",
                "cause=power&knownIssue=true",
                "cause=power&organisation=colp",
                "affectedService=Undercover"
            })
    void nothingIsSaidOfConfidentialIncidentsThatNoFigureTells(String filter) {
        stage.publish(
                secret(), anIncident().p2().with("cause", "power"), secret().with("cause", "security"));

        assertThat(page("/incidents?month=2019-01&" + filter)).doesNotContain("onfidential");
    }

    private static Example secret() {
        return anIncident()
                .p1()
                .with("cause", "power")
                .with("confidential", true)
                .with("affectedService", "Undercover");
    }

    private static String page(String address) {
        return ReportsApi.asEveryone()
                .request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

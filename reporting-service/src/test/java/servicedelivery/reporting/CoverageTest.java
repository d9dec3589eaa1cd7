package servicedelivery.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class CoverageTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void anOrganisationThatNobodyConfiguredAppearsToWhoeverMaySeeAll() {
        stage.publish(
                anIncident().p1().of("parks"),
                anIncident().p1().of("colp"),
                aResponse().of("parks").recommending(10));

        reports.get("/priority-incidents?asOf=2019-01-31")
                .body("byOrganisation.organisation", contains("colp", "col", "parks"))
                .body("byOrganisation.configured", contains(true, true, false))
                .body("total.all.opened", equalTo(2));
        reports.get("/nps?asOf=2019-01-31").body("byOrganisation.organisation", contains("colp", "col", "parks"));
        ReportsApi.asThePolice()
                .get("/priority-incidents?asOf=2019-01-31")
                .body("byOrganisation.organisation", contains("colp"))
                .body("total.all.opened", equalTo(1));
    }

    @Test
    void aQuestionMayNameOrganisationsInAnySpelling() {
        stage.publish(
                anIncident().p1().of("colp"),
                anIncident().p1().of("col"),
                anIncident().p1().of("parks"));

        reports.get("/priority-incidents?asOf=2019-01-31&organisation=CoL&organisation=col")
                .body("byOrganisation.organisation", contains("col"))
                .body("total.all.opened", equalTo(1));
    }

    @Test
    void theOrganisationsAreListedInTheirOrder() {
        reports.get("/organisations")
                .body("code", contains("colp", "col"))
                .body("shortName", contains("CoLP", "CoL"))
                .body("order", contains(1, 2));
        ReportsApi.asThePolice().get("/organisations").body("code", contains("colp"));
    }
}

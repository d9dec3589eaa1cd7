package servicedelivery.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class IncidentFiguresTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void incidentsCountInTheMonthOpenedByTheirHighestPriority() {
        stage.publish(
                anIncident().p1().of("colp"),
                anIncident().p1().with("priority", "P3"),
                anIncident().p2().late(),
                anIncident().p1().openedAt("2019-01-31T23:59:59Z").open(),
                anIncident().p1().openedAt("2019-02-01T00:00:00Z"),
                anIncident(),
                anIncident().p1().voided());

        reports.get("/priority-incidents?asOf=2019-01-31&months=1")
                .body("byOrganisation.organisation", contains("colp", "col"))
                .body("byOrganisation.P1.opened", contains(1, 2))
                .body("byOrganisation.P2.opened", contains(0, 1))
                .body("byOrganisation.P1.statement", contains("all-within-target", "some-late"))
                .body("byOrganisation.P2.statement", contains("none", "some-late"))
                .body("total.P1.opened", equalTo(3))
                .body("total.P1.overdue", equalTo(1))
                .body("total.all.opened", equalTo(4))
                .body("total.all.late", equalTo(1))
                .body("total.all.longestTimeToRestore", equalTo("PT9H"))
                .body("total.all.longestTimeToRestoreSeconds", equalTo(32400))
                .body("total.all.downtimeSeconds", equalTo(10800))
                .body("total.all.percentWithinTarget", equalTo(66.7f));
    }

    @Test
    void anIncidentOfTheSummerTimeNightCountsInAprilAndOneOfTheDoubleHourOnce() {
        stage.publish(
                anIncident().p1().openedAt("2019-03-31T23:30:00Z"),
                anIncident().p1().openedAt("2019-10-27T00:30:00Z"));

        reports.get("/priority-incidents?asOf=2019-03-31&months=1").body("total.all.opened", equalTo(0));
        reports.get("/priority-incidents?asOf=2019-04-30&months=1").body("total.all.opened", equalTo(1));
        reports.get("/priority-incidents?asOf=2019-10-31&months=1").body("total.all.opened", equalTo(1));
        reports.get("/priority-incidents?asOf=2019-10-31&months=12").body("total.all.opened", equalTo(2));
    }

    @Test
    void theEvidenceIsInTheOrderOpenedAndWithholdsWhatIsConfidential() {
        stage.publish(
                anIncident().p1().openedAt("2019-01-12T09:00:00Z").with("affectedService", "CBIS"),
                anIncident()
                        .p2()
                        .openedAt("2019-01-11T09:00:00Z")
                        .with("cause", "power")
                        .with("rootCause", "A fuse")
                        .with("resolutionKind", "fixed")
                        .with("knownIssue", true)
                        .with("confidential", true));

        reports.get("/priority-incidents/incidents?asOf=2019-01-31&months=1")
                .body("total", equalTo(2))
                .body("next", nullValue())
                .body("items.name", contains("City of London Corporation", "City of London Corporation"))
                .body("items.priority", contains("P2", "P1"))
                .body("items.affectedService", contains("Details withheld", "CBIS"))
                .body("items.reference", contains(null, "INC-1"))
                .body("items.cause", contains(null, "unknown"))
                .body("items.rootCause", contains(nullValue(), nullValue()))
                .body("items.resolutionKind", contains(nullValue(), nullValue()))
                .body("items.knownIssue", contains(null, false))
                .body("items.reason", contains("Details withheld", "A disk was full"))
                .body("items.timeToRestore", contains("PT1H", "PT1H"))
                .body("items.timeToRestoreSeconds", contains(3600, 3600))
                .body("items.openedAt", contains("2019-01-11T09:00:00Z", "2019-01-12T09:00:00Z"));
    }

    @Test
    void repeatsAreFoundAcrossOrganisations() {
        stage.publish(
                anIncident().p2().of("colp").with("affectedService", "Telephony"),
                anIncident().p2().of("colp").with("affectedService", "TELEPHONY"),
                anIncident().p1().of("col").with("affectedService", "Gower").with("knownIssue", true));

        reports.get("/repeat-issues?asOf=2019-01-31&months=1")
                .body("repeats.kind", contains("affected-service", "known-issue"))
                .body("repeats.count", contains(2, 1))
                .body("repeats[0].incidents", hasSize(2));
    }
}

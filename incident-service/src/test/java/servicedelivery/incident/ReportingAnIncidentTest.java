package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReportingAnIncidentTest {

    @Test
    void aReportedIncidentHasAnAddressAVersionAndDefaults() {
        var posted = Desk.posts(anIncident());

        posted.statusCode(201)
                .header("Location", startsWith("/api/v1/incidents/"))
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("status", equalTo("open"))
                .body("cause", equalTo("unknown"))
                .body("rootCause", equalTo("not-started"))
                .body("serviceImpact", equalTo("outage"))
                .body("knownIssue", equalTo(false))
                .body("confidential", equalTo(false))
                .body("target", equalTo("PT4H"))
                .body("dueAt", equalTo("2019-01-15T13:00:00Z"))
                .body("withinTarget", nullValue())
                .body("downtime", nullValue());
        Desk.as("reader-key")
                .get(posted.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(posted.extract().path("id")));
    }

    @Test
    void everyFieldComesBackAsItWasSent() {
        var sent = anIncident()
                .with("reference", Desk.freshReference())
                .with("impact", "high")
                .with("urgency", "low")
                .with("status", "closed")
                .with("resolvedAt", "2019-01-15T12:30:00Z")
                .with("restoredAt", "2019-01-15T12:00:00Z")
                .with("holds", List.of(Map.of("from", "2019-01-15T10:00:00Z", "to", "2019-01-15T10:15:00Z")))
                .with("updatedAt", "2019-01-16T08:00:00Z")
                .with("summary", "=HYPERLINK(\"x\") <b>ünïcode</b> 😀\n'; DROP TABLE incident; --")
                .with("reason", "A load-balancer failed")
                .with("resolution", "Restarted")
                .with("cause", "human-error")
                .with("knownIssue", true)
                .with("problem", "PRB-1")
                .with("rootCause", "under-investigation")
                .with("investigatingParty", "Konica")
                .with("resolutionKind", "change-reversed")
                .with("permanentFix", Map.of("text", "Replaced", "date", "2019-02-01"))
                .with("serviceImpact", "degraded")
                .with("downtime", "PT12M")
                .with("supplier", "Elite")
                .with("change", "CHG-7")
                .with("externalReports", List.of(Map.of("body", "Action Fraud", "detail", "an attack")))
                .with("confidential", true);

        var read = Desk.reads(Desk.reports(sent)).extract().body().jsonPath().getMap("");

        assertThat(read).containsAllEntriesOf(JsonPath.from(sent.json()).getMap(""));
        assertThat(read).containsEntry("timeToRestore", "PT2H45M").containsEntry("withinTarget", true);
    }

    @ParameterizedTest
    @CsvSource({
        "CoL, col",
        "' city of  london POLICE ', colp",
    })
    void anySpellingOfTheOrganisationIsStoredAsItsCode(String spelling, String code) {
        var posted = Desk.posts(anIncident().with("organisation", spelling));

        posted.statusCode(201).body("organisation", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "high, high, P1",
        "high, medium, P2",
        "medium, high, P2",
        "medium, medium, P3",
        "high, low, P3",
        "low, high, P3",
        "low, medium, P4",
        "low, low, P4",
    })
    void impactAndUrgencyDecideThePriorityWhenNoneIsSent(String impact, String urgency, String priority) {
        var posted = Desk.posts(
                anIncident().without("priority").with("impact", impact).with("urgency", urgency));

        posted.statusCode(201).body("priority", equalTo(priority)).body("peakPriority", equalTo(priority));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-01T10:00:00+01:00, 2019-07-01T09:00:00Z",
        "2019-07-01T10:00:00.123+0100, 2019-07-01T09:00:00.123Z",
        "2019-07-01T10:00Z, 2019-07-01T10:00:00Z",
    })
    void timesMayHaveAnyOffset(String sent, String stored) {
        var posted = Desk.posts(anIncident().with("openedAt", sent));

        posted.statusCode(201).body("openedAt", equalTo(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-15T13:00:00Z, true",
        "2019-01-15T13:00:00.000001Z, false",
    })
    void exactlyTheTargetIsWithinIt(String resolvedAt, boolean within) {
        var posted = Desk.posts(anIncident().resolvedAt(resolvedAt));

        posted.statusCode(201).body("withinTarget", equalTo(within));
    }

    @Test
    void withoutATargetInForceThereIsNoVerdict() {
        var posted =
                Desk.posts(anIncident().with("openedAt", "2017-05-01T09:00:00Z").resolvedAt("2017-05-01T09:05:00Z"));

        posted.statusCode(201)
                .body("target", nullValue())
                .body("withinTarget", nullValue())
                .body("timeToRestore", equalTo("PT5M"));
    }

    @Test
    void anIncidentThatNobodyNoticedHadNoDowntime() {
        var posted = Desk.posts(anIncident().with("serviceImpact", "none").resolvedAt("2019-01-15T10:00:00Z"));

        posted.statusCode(201).body("downtime", equalTo("PT0S"));
    }

    @Test
    void aReferenceThatTheOrganisationHasAlreadyIsRefusedWithItsAddress() {
        var reference = Desk.freshReference();
        var id = Desk.reports(anIncident().with("reference", reference));

        var second = Desk.posts(anIncident().with("reference", reference).with("priority", "P2"));

        second.statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("existing", equalTo("/api/v1/incidents/" + id));
        Desk.posts(anIncident().with("reference", reference).with("organisation", "colp"))
                .statusCode(201);
    }
}

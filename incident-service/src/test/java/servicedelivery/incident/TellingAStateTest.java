package servicedelivery.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** PUT under the service desk's own number. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TellingAStateTest {

    private final String reference = Desk.freshReference();

    @Test
    void theFirstStateCreatesTheIncident() {
        var told = Desk.tells(reference, aState());

        told.statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/api/v1/incidents/"))
                .body("organisation", equalTo("col"))
                .body("reference", equalTo(reference));
    }

    @Test
    void theSameStateAgainChangesNothing() {
        Desk.tells(reference, aState());

        var again = Desk.tells(reference, aState());

        again.statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void whatIsAbsentStaysAndNullClears() {
        Desk.tells(reference, aState().with("supplier", "Elite").with("summary", "no dial tone"));

        var told = Desk.tells(reference, "{\"supplier\": null, \"priority\": \"P2\"}");

        told.statusCode(200)
                .body("supplier", nullValue())
                .body("summary", equalTo("no dial tone"))
                .body("priority", equalTo("P2"))
                .body("peakPriority", equalTo("P1"));
    }

    @Test
    void anEarlierStateThatComesLateIsIgnoredAndSaysSo() {
        Desk.tells(reference, aState().with("updatedAt", "2019-01-15T10:00:00Z").with("summary", "newer"));

        var stale = Desk.tells(
                reference,
                aState().with("updatedAt", "2019-01-15T09:59:59.999999Z").with("summary", "older"));

        stale.statusCode(200)
                .header("Stale-Update", equalTo("ignored"))
                .body("summary", equalTo("newer"))
                .body("version", equalTo(1));
    }

    @Test
    void closedAndThenOpenIsAReopening() {
        Desk.tells(reference, aState().with("status", "closed").with("updatedAt", "2019-01-15T10:00:00Z"))
                .statusCode(201)
                .body("resolvedAt", equalTo("2019-01-15T10:00:00Z"))
                .body("timeToRestore", equalTo("PT1H"));

        var reopened = Desk.tells(reference, "{\"status\": \"open\", \"updatedAt\": \"2019-01-15T12:00:00Z\"}");

        reopened.statusCode(200)
                .body("status", equalTo("open"))
                .body("reopenCount", equalTo(1))
                .body("resolvedAt", nullValue())
                .body("withinTarget", nullValue());
    }

    @Test
    void itIsFoundUnderItsNumber() {
        Desk.tells(reference, aState());

        var found = Desk.as("desk-key").get("/api/v1/organisations/CoL/incidents/" + reference);

        found.then().statusCode(200).body("reference", equalTo(reference));
    }

    @Test
    void theHistorySaysWhoChangedWhatWhenAndWhy() {
        var id = Desk.tells(reference, aState()).extract().<String>path("id");
        Desk.patches(id, 1, "{\"priority\": \"P3\", \"changeReason\": \"only one floor\"}");

        var history = Desk.as("desk-key").get("/api/v1/incidents/" + id + "/history");

        history.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items", hasSize(2))
                .body("items[0].change", equalTo("opened"))
                .body("items[1].version", equalTo(2))
                .body("items[1].change", equalTo("reclassified"))
                .body("items[1].reason", equalTo("only one floor"))
                .body("items[1].recordedBy", equalTo("test-desk"))
                .body("items[1].changes.find { it.field == 'priority' }.from", equalTo("P1"))
                .body("items[1].changes.find { it.field == 'priority' }.to", equalTo("P3"));
    }

    private static AnIncident aState() {
        return anIncident().without("organisation");
    }
}

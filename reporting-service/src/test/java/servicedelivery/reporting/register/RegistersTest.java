package servicedelivery.reporting.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.register.Entries.CERTIFICATE;
import static servicedelivery.reporting.register.Entries.COMMITMENT;
import static servicedelivery.reporting.register.Entries.IMPROVEMENT;
import static servicedelivery.reporting.register.Entries.added;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RegistersTest {

    private final ReportsApi editor = ReportsApi.asEditor();

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.execute("TRUNCATE register_entry, written_version");
    }

    @Test
    void anImprovementIsKeptAsItWasWritten() {
        var id = added("improvements", IMPROVEMENT);

        editor.get("/registers/improvements/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("organisation", equalTo("colp"))
                .body("state", equalTo("planned"))
                .body("when", equalTo("Summer of 2019"))
                .body("addresses.services", contains("Telephony"))
                .body("addresses.incidents", contains("0198c0de-0000-7000-8000-000000000001"))
                .body("from", equalTo("2019-01"))
                .body("until", nullValue())
                .body("recordedBy", equalTo("editor"));
    }

    @Test
    void aCommitmentMayStandWithoutAColour() {
        var id = added("commitments", COMMITMENT);

        editor.get("/registers/commitments/" + id)
                .body("rag", nullValue())
                .body("updates.date", contains("2018-11-05", "2019-03"))
                .body("due", equalTo("2019-12-31"));
    }

    @Test
    void aCertificateIsValidUntilAMonth() {
        var id = added("certificates", CERTIFICATE);

        editor.get("/registers/certificates/" + id).body("validUntil", equalTo("2020-03"));
    }

    @Test
    void aChangeLeavesEarlierMonthsAsTheyWere() {
        var entry = "/registers/commitments/" + added("commitments", COMMITMENT);

        editor.patch(entry, 1, "{\"from\": \"2019-03\", \"rag\": \"amber\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("from", equalTo("2019-03"))
                .body("quantity", equalTo(2));

        editor.get(entry + "?month=2019-02").body("rag", nullValue()).body("supersededFrom", equalTo("2019-03"));
        editor.get(entry + "?month=2019-03").body("rag", equalTo("amber"));
        editor.get(entry + "?month=2020-01").body("rag", equalTo("amber"));
        editor.get(entry + "?month=2018-12").statusCode(404);
    }

    @Test
    void anEntryStandsInTheReportsFromItsFirstMonthUntilItsLast() {
        var id = added("improvements", IMPROVEMENT);

        editor.patch(
                        "/registers/improvements/" + id,
                        1,
                        "{\"from\": \"2019-02\", \"until\": \"2019-02\", \"state\": \"done\"}")
                .statusCode(200);

        editor.get("/registers/improvements?month=2018-12").body("items", empty());
        editor.get("/registers/improvements?month=2019-01").body("items.state", contains("planned"));
        editor.get("/registers/improvements?month=2019-02").body("items.state", contains("done"));
        editor.get("/registers/improvements?month=2019-03")
                .body("items", empty())
                .body("total", equalTo(0));
    }

    @Test
    void theHistorySaysWhoChangedWhatAndWhen() {
        var entry = "/registers/commitments/" + added("commitments", COMMITMENT);
        editor.patch(entry, 1, "{\"from\": \"2019-02\", \"rag\": \"green\"}").statusCode(200);
        editor.delete(entry, 2).statusCode(204);

        var history = editor.get(entry + "/history");

        history.statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.change", contains("added", "changed", "removed"))
                .body("items[1].recordedBy", equalTo("editor"))
                .body("items[1].month", equalTo("2019-02"))
                .body("items[1].changes.field", contains("rag", "from"))
                .body("items[1].changes[0].from", nullValue())
                .body("items[1].changes[0].to", equalTo("green"));
        editor.get(entry).statusCode(404);
        editor.get(entry + "/history?limit=1")
                .body("items.version", contains(1))
                .body("total", equalTo(3));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        var entry = "/registers/improvements/" + added("improvements", IMPROVEMENT);

        editor.patch(entry, 1, "{\"from\": \"2019-04\", \"state\": \"planned\"}")
                .header("ETag", "\"1\"");
    }

    @Test
    void aChangeUponAnOldVersionIsRefused() {
        var entry = "/registers/improvements/" + added("improvements", IMPROVEMENT);
        editor.patch(entry, 1, "{\"from\": \"2019-01\", \"state\": \"done\"}").statusCode(200);

        editor.patch(entry, 1, "{\"from\": \"2019-01\", \"state\": \"planned\"}")
                .statusCode(412);
        editor.delete(entry, 1).statusCode(412);
        editor.request().delete("/api/v1" + entry).then().statusCode(428);
    }

    @Test
    void theSameKeyAddsOnce() {
        var first = keyed(IMPROVEMENT).statusCode(201).extract().<String>path("id");

        keyed(IMPROVEMENT).statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        keyed(IMPROVEMENT.replace("planned", "done")).statusCode(422);
        editor.get("/registers/improvements?month=2019-01").body("total", equalTo(1));
    }

    @Test
    void aListIsWalkedWithItsCursor() {
        Stream.of("planned", "in-progress", "done")
                .forEach(state -> added("improvements", IMPROVEMENT.replace("planned", state)));

        var first = editor.get("/registers/improvements?month=2019-01&limit=2")
                .body("items.state", contains("planned", "in-progress"))
                .body("total", equalTo(3))
                .extract();

        editor.get("/registers/improvements?month=2019-01&limit=2&cursor=" + first.path("next"))
                .body("items.state", contains("done"))
                .body("next", nullValue());
        editor.request()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/registers/improvements?month=2019-01&limit=2")
                .then()
                .statusCode(304)
                .header("Link", first.header("Link"));
    }

    private String added(String register, String body) {
        return editor.post("/registers/" + register, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse keyed(String body) {
        return editor.request()
                .contentType("application/json")
                .header("Idempotency-Key", "improvement-1")
                .body(body)
                .post("/api/v1/registers/improvements")
                .then();
    }
}

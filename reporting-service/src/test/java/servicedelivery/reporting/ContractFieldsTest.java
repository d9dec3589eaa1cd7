package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;
import static servicedelivery.reporting.register.Entries.CERTIFICATE;
import static servicedelivery.reporting.register.Entries.COMMITMENT;
import static servicedelivery.reporting.register.Entries.IMPROVEMENT;
import static servicedelivery.reporting.register.Entries.added;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.contract.Contract;
import servicedelivery.contract.ReadFields;
import servicedelivery.contract.WrittenFields;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ContractFieldsTest {

    private static final String MORE_ISSUES = """
            INSERT INTO incident_fact
            SELECT (jsonb_populate_record(incident, jsonb_build_object('id', gen_random_uuid(), 'known_issue', true,
                                                                       'affected_service_key', number))).*
            FROM incident_fact AS incident CROSS JOIN generate_series(1, 501) AS number
            """;

    @Inject
    Stage stage;

    @Test
    void everyDocumentedFieldIsWritten() {
        var written = WrittenFields.noted();
        var reports = ReportsApi.asEveryone();
        stage.clear();
        stage.publish(
                anIncident().p1(),
                anIncident().p2(),
                aResponse().recommending(9).rating("good"));
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.execute(MORE_ISSUES);

        List.of(
                        "/nps",
                        "/nps/responses",
                        "/satisfaction",
                        "/satisfaction/responses",
                        "/priority-incidents",
                        "/priority-incidents/incidents",
                        "/repeat-issues",
                        "/summary",
                        "/trend")
                .forEach(figure -> reports.get(figure + "?asOf=2019-01-31").statusCode(200));
        reports.get("/priority-incidents/breakdown?by=cause&asOf=2019-01-31").statusCode(200);
        reports.get("/organisations").statusCode(200);
        reports.get("/status").statusCode(200);
        reports.get("/nps?months=none").statusCode(400);
        writeLetters();
        stage.execute("UPDATE survey_day SET promoters = 7");
        ReportsApi.asOperator().get("/projection/check").statusCode(200);
        ReportsApi.asOperator().get("/projection/rebuild").statusCode(200);

        writeRegisters();
        writeText();

        assertThat(written.missing()).isEmpty();
    }

    @Test
    void theDocumentAndTheCodeReadTheSameFields() {
        var documented = ReadFields.byOperation(Contract.ofThisModule());
        documented.remove("discardDeadLetter");
        var improvement = "/registers/improvements/" + added("improvements", IMPROVEMENT);
        var commitment = "/registers/commitments/" + added("commitments", COMMITMENT);
        var certificate = "/registers/certificates/" + added("certificates", CERTIFICATE);
        var editor = ReportsApi.asEditor();
        var ways = Map.<String, Function<String, ValidatableResponse>>of(
                "addImprovement", body -> editor.post("/registers/improvements", body),
                "amendImprovement", body -> editor.patch(improvement, 1, body),
                "addCommitment", body -> editor.post("/registers/commitments", body),
                "amendCommitment", body -> editor.patch(commitment, 1, body),
                "addCertificate", body -> editor.post("/registers/certificates", body),
                "amendCertificate", body -> editor.patch(certificate, 1, body),
                "writeText", body -> editor.put("/reports/2031-01/text", 0, body),
                "amendText", body -> editor.patch("/reports/2031-01/text", 0, body));

        assertThat(ways).containsOnlyKeys(documented.keySet());
        documented.forEach((operation, fields) -> assertThat(ReadFields.known(ways.get(operation)
                        .apply(fields.withUnknownFields().toString())
                        .statusCode(400)
                        .extract()
                        .as(JsonNode.class)))
                .as(operation)
                .isEqualTo(fields.documented()));
    }

    /** Each with an answer of every kind. */
    private static void writeRegisters() {
        var editor = ReportsApi.asEditor();
        Map.of("improvements", IMPROVEMENT, "commitments", COMMITMENT, "certificates", CERTIFICATE)
                .forEach((register, body) -> {
                    var entry = "/registers/%s/%s".formatted(register, added(register, body));
                    editor.get(entry).statusCode(200);
                    editor.get(entry + "/history").statusCode(200);
                    editor.get("/registers/%s?month=2019-01".formatted(register))
                            .statusCode(200);
                    editor.patch(entry, 1, "{}").statusCode(400);
                });
    }

    private void writeText() {
        var incident = anIncident().p1();
        stage.publish(incident);
        var editor = ReportsApi.asEditor();
        var text = "/reports/2032-01/text";
        stage.execute("DELETE FROM report_text");
        editor.put(text, 0, """
                        {"paragraphs": [{"text": "One."}], "wordings": [{"incident": "%s"}],
                         "repeatIssues": [{"kind": "cause", "value": "power", "verdict": "dismissed"}],
                         "gauges": [{"title": "Calls", "value": 7}]}""".formatted(incident.id())).statusCode(200);
        editor.put(text, 1, "{\"header\": 1}").statusCode(400);
        editor.patch(text, 1, "{\"summaryComment\": \"Calm.\"}").statusCode(200);
        editor.patch(text, 1, "{}").statusCode(412);
        editor.patch(text, 2, "{\"header\": 1}").statusCode(400);
        editor.get(text).statusCode(200);
        editor.get(text + "/history").statusCode(200);
    }

    private void writeLetters() {
        var operator = ReportsApi.asOperator();
        stage.publish(anIncident().without("status"), anIncident().without("status"));
        List<Integer> ids = operator.get("/dead-letters").extract().path("items.id");
        var discard = "/dead-letters/%d/discard".formatted(ids.get(0));
        operator.post(discard, "{\"reason\": \"\"}").statusCode(400);
        operator.post(discard + "?by=me", "{\"reason\": \"Given up\"}").statusCode(400);
        operator.post(discard, "{\"reason\": \"Given up\"}").statusCode(200);
        operator.post("/dead-letters/%d/redrive".formatted(ids.get(0))).statusCode(409);
        stage.execute("UPDATE dead_letter SET state = 'overtaken' WHERE id = " + ids.get(1));
        operator.post("/dead-letters/%d/discard".formatted(ids.get(1)), "{\"reason\": \"Late\"}")
                .statusCode(409);
    }
}

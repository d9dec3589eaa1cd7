package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDocumentAndTheCodeReadTheSameFields() {
        var id = Desk.reports(anIncident());
        Map<String, Function<ObjectNode, JsonNode>> ways = Map.of(
                "reportIncident", body -> problem(Desk.posts(body.toString())),
                "tellIncident", body -> problem(Desk.tells(Desk.freshReference(), body.toString())),
                "amendIncident", body -> problem(Desk.patches(id, 1, body.toString())),
                "takeIncidents",
                        body -> problemOfLine(body.put("organisation", "col").put("reference", Desk.freshReference())));
        var documented = ReadFields.byOperation(Contract.ofThisModule());

        assertThat(ways).containsOnlyKeys(documented.keySet());
        documented.forEach((operation, fields) -> assertThat(
                        ReadFields.known(ways.get(operation).apply(fields.withUnknownFields())))
                .as(operation)
                .isEqualTo(fields.documented()));
    }

    @Test
    void everyDocumentedFieldIsWritten() {
        var written = WrittenFields.noted();
        var line = anIncident()
                .with("reference", Desk.freshReference())
                .with("holds", List.of(Map.of("from", "2019-01-15T10:00:00Z", "to", "2019-01-15T11:00:00Z")))
                .with("externalReports", List.of(Map.of("body", "NCSC", "detail", "By telephone")))
                .with("permanentFix", Map.of("text", "A new server", "date", "2019-02-01"))
                .with("updatedAt", "2019-01-15T12:00:00Z")
                .json();
        var stale = line.replace("2019-01-15T12:00:00Z", "2019-01-15T11:30:00Z");

        Desk.batch(line + "\n" + line + "\n" + stale + "\n" + line.replace("P1", "P9"));
        Desk.posts(line).statusCode(409);
        Desk.posts(anIncident().with("priority", "P9")).statusCode(400);
        var id = Desk.reports(anIncident());
        Desk.patches(id, 1, "{\"summary\": \"It smokes\"}").statusCode(200);
        Desk.as("desk-key").get(Desk.INCIDENTS).then().statusCode(200);
        Desk.as("desk-key").get(Desk.INCIDENTS + "?limit=none").then().statusCode(400);
        Desk.as("desk-key").get(Desk.INCIDENTS + "/" + id + "/history").then().statusCode(200);
        Desk.as("desk-key").get("/api/v1/organisations").then().statusCode(200);
        Desk.as("operations-key")
                .post("/api/v1/outbox/re-emit?from=2019-01-01")
                .then()
                .statusCode(202);

        assertThat(written.missing()).isEmpty();
    }

    private static JsonNode problem(ValidatableResponse refused) {
        return refused.statusCode(400).extract().as(JsonNode.class);
    }

    private static JsonNode problemOfLine(ObjectNode line) {
        try {
            return JSON.readTree(Desk.batch(line.toString()).get(0)).get("problem");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

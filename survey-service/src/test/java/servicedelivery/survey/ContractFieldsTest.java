package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.survey.AResponse.aResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
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
        var id = Tool.records(aResponse());
        Map<String, Function<ObjectNode, JsonNode>> ways = Map.of(
                "recordResponse", body -> problem(Tool.posts(body.toString())),
                "tellResponse", body -> problem(Tool.tells(Tool.freshTicket(), body.toString())),
                "withdrawResponse", body -> problem(withdraws(id, body)),
                "takeResponses",
                        body -> problemOfLine(body.put("organisation", "col").put("ticket", Tool.freshTicket())));
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
        var line = aResponse()
                .with("ticket", Tool.freshTicket())
                .with("updatedAt", "2019-01-15T12:00:00Z")
                .json();
        var stale = line.replace("2019-01-15T12:00:00Z", "2019-01-15T11:30:00Z");

        Tool.batch("", line + "\n" + line + "\n" + stale + "\n" + line.replace("good", "splendid"));
        Tool.posts(line).statusCode(409);
        Tool.posts(aResponse().with("recommend", 11)).statusCode(400);
        Tool.as("tool-key").get(Tool.RESPONSES).then().statusCode(200);
        var id = Tool.records(aResponse());
        Tool.voids(id, "a test").statusCode(200);
        Tool.as("tool-key").get(Tool.RESPONSES + "/" + id + "/history").then().statusCode(200);
        Tool.as("tool-key").get(Tool.RESPONSES + "?limit=none").then().statusCode(400);
        Tool.as("operations-key")
                .post("/api/v1/outbox/re-emit?from=2019-01-01")
                .then()
                .statusCode(202);

        assertThat(written.missing()).isEmpty();
    }

    private static ValidatableResponse withdraws(String id, ObjectNode body) {
        return Tool.as("tool-key")
                .contentType("application/json")
                .body(body.toString())
                .post(Tool.RESPONSES + "/" + id + "/void")
                .then();
    }

    private static JsonNode problem(ValidatableResponse refused) {
        return refused.statusCode(400).extract().as(JsonNode.class);
    }

    private static JsonNode problemOfLine(ObjectNode line) {
        try {
            return JSON.readTree(Tool.batch("", line.toString()).get(0)).get("problem");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class StaleAndConditionalAnswersTest {

    private final String ticket = Tool.freshTicket();

    @Test
    void itIsChangedOnlyWhenTheConditionHolds() {
        tellsIf("If-Match", "*").statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        tellsIf("If-None-Match", "*").statusCode(201);
        tellsIf("If-None-Match", "*").statusCode(412);
        tellsIf("If-Match", "\"2\"").statusCode(412).body("detail", containsString("\"1\""));
        tellsIf("If-Match", "\"1\"").statusCode(200);
    }

    @Test
    void aStaleAnswerIsLookedAtLikeAnyOther() {
        Tool.tells(ticket, aResponse().without("organisation").with("updatedAt", "2019-01-16T10:00:00Z"));

        Tool.tells(ticket, "{\"recommend\": 11, \"updatedAt\": \"2019-01-16T09:00:00Z\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/recommend"));
        assertThat(Tool.batch(
                                "",
                                aResponse()
                                        .with("ticket", ticket)
                                        .with("scores", 1)
                                        .with("updatedAt", "2019-01-16T09:00:00Z")
                                        .json())
                        .get(0))
                .contains("\"status\":400", "/scores");
    }

    private ValidatableResponse tellsIf(String header, String value) {
        return Tool.as("tool-key")
                .header(header, value)
                .contentType("application/json")
                .body(aResponse().without("organisation").json())
                .put("/api/v1/organisations/col/survey-responses/" + ticket)
                .then();
    }
}

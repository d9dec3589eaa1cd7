package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HistoryTest {

    private final String ticket = Tool.freshTicket();

    @Test
    void itSaysWhoChangedWhatWhenAndWhyButNothingOfAPerson() {
        var id = Tool.records(
                aResponse().with("ticket", ticket).with("comment", "so slow").with("respondent", "jo"));
        Tool.tells(ticket, "{\"recommend\": 3, \"comment\": \"very slow\", \"respondent\": \"joe\"}");
        Tool.voids(id, "a test");

        var history = history("tool-key", id, "");

        history.statusCode(200)
                .body("total", equalTo(3))
                .body("items.version", contains(1, 2, 3))
                .body("items.change", contains("recorded", "amended", "voided"))
                .body("items.recordedBy", contains("test-tool", "test-tool", "test-tool"))
                .body("items[0].changes", empty())
                .body("items[1].changes", hasSize(1))
                .body("items[1].changes[0].field", equalTo("recommend"))
                .body("items[1].changes[0].from", equalTo(9))
                .body("items[1].changes[0].to", equalTo(3))
                .body("items[2].reason", equalTo("a test"))
                .body("items[2].changes.field", contains("status"));
        assertThat(history.extract().asString()).doesNotContain("slow", ticket);
    }

    @Test
    void itIsReadPageByPage() {
        var id = Tool.records(aResponse().with("ticket", ticket));
        Tool.tells(ticket, "{\"recommend\": 3}");
        Tool.tells(ticket, "{\"recommend\": 4}");

        var first = history("tool-key", id, "?limit=2");
        var second = history("tool-key", id, "?cursor=" + first.extract().path("next"));

        first.body("items.version", contains(1, 2));
        second.body("items.version", contains(3)).body("next", equalTo(null));
    }

    @Test
    void onlyThatOfACoveredResponseIsThere() {
        var id = Tool.records(aResponse());

        history("police-key", id, "").statusCode(404);
        history("tool-key", "none", "").statusCode(404);
    }

    private static ValidatableResponse history(String key, String id, String query) {
        return Tool.as(key).get(Tool.RESPONSES + "/" + id + "/history" + query).then();
    }
}

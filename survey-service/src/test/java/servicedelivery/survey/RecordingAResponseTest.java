package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RecordingAResponseTest {

    @Test
    void everyFieldComesBackAsItWasSent() {
        var sent = aResponse()
                .with("comment", "=1+1 <script>alert('😀')</script>")
                .with("ticket", Tool.freshTicket())
                .with("channel", "in-person");

        var read = Tool.reads(Tool.records(sent)).statusCode(200).header("ETag", "\"1\"");

        assertThat(read.extract().jsonPath().getMap(""))
                .containsAllEntriesOf(JsonPath.from(sent.json()).getMap(""))
                .containsEntry("status", "counted")
                .containsEntry("version", 1);
    }

    @ParameterizedTest
    @CsvSource({"1, very-poor", "2, poor", "3, fair", "4, good", "5, very-good"})
    void satisfactionMayBeANumber(int number, String level) {
        var posted = Tool.posts(aResponse().with("satisfaction", number));

        posted.statusCode(201).body("satisfaction", equalTo(level));
    }

    @ParameterizedTest
    @CsvSource({"recommend", "satisfaction"})
    void oneOfTheTwoAnswersIsEnough(String missing) {
        var posted = Tool.posts(aResponse().without(missing));

        posted.statusCode(201).body(missing, nullValue());
    }

    @Test
    void aRespondentIsOnlyKnownByAHash() {
        var first = Tool.posts(aResponse().with("respondent", "jo@example.org"));
        var second = Tool.posts(aResponse().with("respondent", "jo@example.org"));

        first.statusCode(201).body("respondent", not(equalTo("jo@example.org")));
        second.statusCode(201).body("respondent", equalTo(first.extract().path("respondent")));
    }

    @Test
    void aSecondResponseAboutATicketIsRefusedWithTheAddressOfTheFirst() {
        var ticket = Tool.freshTicket();
        var id = Tool.records(aResponse().with("ticket", ticket));

        var second = Tool.posts(aResponse().with("ticket", ticket).with("recommend", 0));

        second.statusCode(409).body("existing", equalTo("/api/v1/survey-responses/" + id));
        Tool.posts(aResponse().with("ticket", ticket).with("organisation", "colp"))
                .statusCode(201);
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        var key = UUID.randomUUID().toString();
        var first = Tool.posts(aResponse(), key).statusCode(201);

        var second = Tool.posts(aResponse(), key);

        second.statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
        Tool.posts(aResponse().with("recommend", 1), key).statusCode(422);
    }
}

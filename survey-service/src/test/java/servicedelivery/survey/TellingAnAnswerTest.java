package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** PUT under the ticket that a survey was about, and batches of the same. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class TellingAnAnswerTest {

    private final String ticket = Tool.freshTicket();

    @Test
    void theFirstAnswerIsRecorded() {
        Tool.tells(ticket, anAnswer())
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", startsWith("/api/v1/survey-responses/"))
                .body("ticket", equalTo(ticket))
                .body("organisation", equalTo("col"));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        Tool.tells(ticket, anAnswer().with("respondent", "jo"));

        Tool.tells(ticket, anAnswer().with("respondent", "jo")).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aCustomerMayChangeTheAnswer() {
        Tool.tells(ticket, anAnswer().with("comment", "so slow").with("respondent", "jo"));

        Tool.tells(ticket, "{\"recommend\": 10, \"comment\": null}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("recommend", equalTo(10))
                .body("satisfaction", equalTo("good"))
                .body("comment", nullValue())
                .body("respondent", notNullValue());
    }

    @Test
    void anEarlierAnswerThatComesLateIsIgnoredAndSaysSo() {
        Tool.tells(ticket, anAnswer().with("updatedAt", "2019-01-16T10:00:00Z"));

        Tool.tells(ticket, anAnswer().with("recommend", 0).with("updatedAt", "2019-01-16T09:59:59Z"))
                .statusCode(200)
                .header("Stale-Update", equalTo("ignored"))
                .body("recommend", equalTo(9));
        Tool.tells(ticket, anAnswer().with("recommend", 3).with("updatedAt", "2019-01-16T10:00:00Z"))
                .body("recommend", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"recommend\": 11}                               | /recommend",
                "{\"recommend\": null, \"satisfaction\": null}     | /recommend",
                "{\"respondedAt\": \"2019-01-15T09:00:00\"}        | /respondedAt",
                "{\"updatedAt\": \"2999-01-01T00:00:00Z\"}         | /updatedAt",
                "{\"organisation\": \"colp\"}                      | /organisation",
                "{\"ticket\": \"another\"}                         | /ticket",
                "{\"colour\": \"red\"}                             | /colour",
            })
    void whatIsWrongIsNamed(String state, String pointer) {
        Tool.tells(ticket, anAnswer());

        Tool.tells(ticket, state).statusCode(400).body("errors.pointer", hasItem(pointer));

        Tool.tells(ticket, anAnswer()).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"recommend\": 1, \"recommend\": 2}"})
    void whatIsNoObjectIsMalformed(String body) {
        Tool.tells(ticket, body).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void anOrganisationThatTheKeyDoesNotCoverIsForbidden() {
        Tool.as("police-key")
                .contentType("application/json")
                .body(anAnswer().json())
                .put("/api/v1/organisations/col/survey-responses/" + ticket)
                .then()
                .statusCode(403);
    }

    @Test
    void aTicketMayHaveAnyCharacters() {
        var strange = "T/1 ü?#" + ticket.substring(0, 8);

        Tool.tells(strange, anAnswer()).statusCode(201).body("ticket", equalTo(strange));
        Tool.as("tool-key")
                .get("/api/v1/organisations/CoL/survey-responses/{ticket}", strange)
                .then()
                .statusCode(200)
                .body("ticket", equalTo(strange));
    }

    @Test
    void fiftyAtOnceRecordOneResponse() throws Exception {
        var threads = Executors.newFixedThreadPool(50);
        try {
            Callable<Integer> tells =
                    () -> Tool.tells(ticket, anAnswer()).extract().statusCode();
            var answers = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(index -> tells).toList());

            var statuses = answers.stream().map(TellingAnAnswerTest::result).toList();

            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            Tool.tells(ticket, anAnswer()).body("version", equalTo(1));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aBatchAnswersEveryLineAndSentAgainChangesNothing() {
        var lines =
                anAnswer().with("organisation", "CoL").with("ticket", ticket).json() + "\n"
                        + anAnswer().with("organisation", "col").json() + "\n"
                        + "{\"organisation\": \"col\", \"ticket\": \"" + Tool.freshTicket() + "\", \"recommend\": 5}\n"
                        + anAnswer()
                                .with("organisation", "col")
                                .with("ticket", Tool.freshTicket())
                                .json();

        var first = Tool.batch("", lines);
        var again = Tool.batch("", lines);

        assertThat(first.get(0)).contains("\"line\":1", "\"status\":201");
        assertThat(first.get(1)).contains("\"line\":2", "\"status\":400", "/ticket");
        assertThat(first.get(2)).contains("\"line\":3", "\"status\":400", "/respondedAt");
        assertThat(first.get(3)).contains("\"line\":4", "\"status\":201");
        assertThat(again.get(0)).contains("\"status\":200", "\"unchanged\":true");
        assertThat(again.get(3)).contains("\"status\":200", "\"unchanged\":true");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        var answers = Tool.batch(
                "?dryRun=true",
                anAnswer().with("organisation", "col").with("ticket", ticket).json());

        assertThat(answers).isEqualTo(List.of("{\"line\":1,\"status\":201}"));
        Tool.as("tool-key")
                .get("/api/v1/organisations/col/survey-responses/" + ticket)
                .then()
                .statusCode(404);
    }

    private static AResponse anAnswer() {
        return aResponse().without("organisation");
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

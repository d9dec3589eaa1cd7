package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.backing.EventLog.header;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ErasureTest {

    @Inject
    DataSource database;

    private final String ticket = Tool.freshTicket();

    @Test
    void aVoidResponseLeavesEveryFigureAndStaysVoid() {
        var id = Tool.records(aResponse().with("ticket", ticket));

        Tool.voids(id, "a test").statusCode(200).body("status", equalTo("void")).body("version", equalTo(2));
        Tool.voids(id, "again").statusCode(200).body("version", equalTo(2));
        Tool.tells(ticket, "{\"recommend\": 1}").body("status", equalTo("void")).body("version", equalTo(3));

        assertThat(typesOf(id, 3)).containsExactly("recorded", "voided", "amended");
        assertThat(rows("SELECT reason FROM survey_response_version WHERE response = '" + id + "' AND version = 2"))
                .containsExactly("a test");
    }

    @Test
    void avoidWithoutAReasonIsRefused() {
        var id = Tool.records(aResponse());

        Tool.voids(id, "").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void whatIsErasedIsGoneFromEveryTableAndTheScoresStay() throws Exception {
        var key = ticket;
        var secret = UUID.randomUUID().toString();
        var response = aResponse()
                .with("ticket", ticket)
                .with("comment", "call me: " + secret)
                .with("respondent", "jo " + secret);
        var id = Tool.posts(response, key).extract().<String>path("id");
        var respondent = Tool.reads(id).extract().<String>path("respondent");
        Tool.voids(id, "asked for by " + secret);

        Tool.erases(id)
                .statusCode(200)
                .body("comment", nullValue())
                .body("ticket", nullValue())
                .body("respondent", nullValue())
                .body("recommend", equalTo(9))
                .body("status", equalTo("void"))
                .body("version", equalTo(3));
        Tool.erases(id).statusCode(200).body("version", equalTo(3));

        Tool.posts(response, key)
                .statusCode(201)
                .header("ETag", equalTo("\"3\""))
                .header("Idempotent-Replayed", equalTo("true"))
                .body("comment", nullValue())
                .body("ticket", nullValue());
        var history =
                Tool.as("tool-key").get(Tool.RESPONSES + "/" + id + "/history").then();
        history.body("items.change", contains("recorded", "voided", "erased"))
                .body("items.reason", everyItem(nullValue()));
        for (var trace : List.of(secret, ticket, respondent)) {
            assertThat(history.extract().asString()).doesNotContain(trace);
            assertThat(TableDump.of(database)).isNotEmpty().noneMatch(row -> row.contains(trace));
        }
        var events = typesOf(id, 1);
        assertThat(events.get(events.size() - 1)).isEqualTo("erased");
        assertThat(lastEventOf(id)).contains("\"ticket\":null").doesNotContain(ticket, secret);
    }

    @Test
    void aToolThatTellsTheSameAgainNeitherBringsItBackNorIsCountedTwice() {
        var id = Tool.records(aResponse().with("ticket", ticket).with("comment", "mine"));
        Tool.erases(id);

        Tool.tells(ticket, aResponse().without("organisation").with("comment", "mine"))
                .statusCode(200)
                .header("Stale-Update", equalTo("ignored"))
                .body("id", equalTo(id))
                .body("comment", nullValue());
        Tool.tells(ticket, "{\"recommend\": 11}").statusCode(400).body("errors[0].pointer", equalTo("/recommend"));
        Tool.posts(aResponse().with("ticket", ticket))
                .statusCode(409)
                .body("existing", equalTo("/api/v1/survey-responses/" + id));
        assertThat(Tool.batch("", aResponse().with("ticket", ticket).json()).get(0))
                .contains("\"status\":200", id, "\"stale\":true");
    }

    @Test
    void onlyACoveredResponseCanBeVoidedOrErased() {
        var id = Tool.records(aResponse());

        for (var path : List.of("/void", "/erasure")) {
            Tool.as("police-key")
                    .contentType("application/json")
                    .body("{\"reason\": \"x\"}")
                    .post(Tool.RESPONSES + "/" + id + path)
                    .then()
                    .statusCode(404);
            Tool.as("reader-key")
                    .contentType("application/json")
                    .body("{\"reason\": \"x\"}")
                    .post(Tool.RESPONSES + "/" + id + path)
                    .then()
                    .statusCode(403);
        }
    }

    private static List<String> typesOf(String id, int atLeast) {
        return await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> EventLog.of(SurveyEvents.TOPIC, id),
                        found -> found.size() >= atLeast
                                && (atLeast > 1
                                        || header(found.get(found.size() - 1), "ce_type")
                                                .contains("erased")))
                .stream()
                .map(event -> header(event, "ce_type").replaceAll(".*survey-response\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    private static String lastEventOf(String id) {
        var events = EventLog.of(SurveyEvents.TOPIC, id);
        return new String(events.get(events.size() - 1).value(), StandardCharsets.UTF_8);
    }

    private List<String> rows(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

package servicedelivery.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

/** What a customer said in words, and who it was, stays in this service: in no event, log line, metric, trace or refusal. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PrivacyTest {

    /** In every text of these tests that must not be told. */
    private static final String SECRET = "secret" + UUID.randomUUID().toString().replace("-", "");

    @Inject
    DataSource database;

    @Inject
    Traces traces;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final Logged logged = Logged.fromNowOn();
    private final String ticket = Tool.freshTicket();

    @AfterEach
    void neitherLogsNorMetricsNorTracesTellIt() throws Exception {
        BackingServicesResource.postgres().start();
        logged.close();
        assertThat(logged.lines()).noneMatch(line -> line.contains(SECRET) || line.contains(ticket));
        assertThat(Logged.byTheDatabaseServer()).noneMatch(line -> line.contains(SECRET));
        assertThat(RestAssured.get(metrics).asString())
                .contains("outbox_published_total")
                .doesNotContain(SECRET);
        assertThat(traces.all())
                .isNotEmpty()
                .extracting(Object::toString)
                .noneMatch(span -> span.contains(SECRET) || span.contains(ticket));
    }

    @AfterAll
    static void noEventTellsIt() {
        assertThat(EventLog.all(BackingServicesResource.kafka(), SurveyEvents.TOPIC))
                .isNotEmpty()
                .noneMatch(event -> new String(event.value(), UTF_8).contains(SECRET))
                .noneMatch(event -> event.headers().toString().contains(SECRET));
    }

    @Test
    void whatIsTakenIsShownToThoseWhoMayReadItAndNobodyElse() {
        var id = Tool.posts(aPrivateResponse().with("ticket", ticket), ticket)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Tool.tells(ticket, "{\"comment\": \"more: %s\", \"respondent\": \"%s\"}".formatted(SECRET, SECRET))
                .statusCode(200);
        var line = aPrivateResponse().with("ticket", Tool.freshTicket()).json();
        assertThat(Tool.batch("?dryRun=true", line).get(0)).contains("201").doesNotContain(SECRET);
        assertThat(Tool.batch("", line).get(0)).contains("201").doesNotContain(SECRET);

        assertThat(Tool.reads(id).extract().<String>path("comment")).contains(SECRET);
        var hash = Tool.reads(id).extract().<String>path("respondent");
        var events = await().atMost(Duration.ofSeconds(60))
                .until(() -> EventLog.of(SurveyEvents.TOPIC, id), found -> found.size() == 2);
        assertThat(events).noneMatch(event -> new String(event.value(), UTF_8).contains(hash));
    }

    /** Bodies that are refused, each for another reason. */
    static Stream<String> refused() {
        var whole = aPrivateResponse().json();
        return Stream.of(
                "{\"comment\": %s}".formatted(SECRET),
                "{\"comment\": \"%s".formatted(SECRET),
                "{\"comment\": \"fine\" %s}".formatted(SECRET),
                "{\"comment\": \"\\x%s\"}".formatted(SECRET),
                "{\"comment\": -%s}".formatted(SECRET),
                "{\"comment\": \"%s\", \"comment\": \"%s\"}".formatted(SECRET, SECRET),
                whole + SECRET,
                "[" + whole + "]",
                "\"" + SECRET + "\"",
                "[".repeat(30) + "\"" + SECRET + "\"" + "]".repeat(30),
                aPrivateResponse().with("comment", List.of(SECRET)).json(),
                aPrivateResponse().with("respondent", new String[][] {{SECRET}}).json(),
                aPrivateResponse().with("comment", SECRET + "x".repeat(4_000)).json(),
                aPrivateResponse().with("respondent", SECRET + "x".repeat(200)).json(),
                aPrivateResponse().with("comment", SECRET + "\u0000").json(),
                aPrivateResponse().with("comments", SECRET).json(),
                aPrivateResponse().with("recommend", 11).json(),
                aPrivateResponse().with("satisfaction", SECRET).json(),
                aPrivateResponse().with("channel", SECRET).json(),
                aPrivateResponse().with("respondedAt", SECRET).json());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusalDoesNotRepeatWhatWasSent(String body) {
        var posted = Tool.posts(body).statusCode(400).extract().asString();
        var told = Tool.tells(ticket, body).statusCode(400).extract().asString();
        var line = Tool.batch("", body);

        assertThat(List.of(posted, told, String.join("", line)))
                .allSatisfy(
                        answer -> assertThat(answer).contains("\"status\":400").doesNotContain(SECRET));
    }

    @Test
    void whoeverMayNotSendHearsNothingOfIt() {
        Tool.records(aPrivateResponse().with("ticket", ticket));
        var taken = Tool.posts(aPrivateResponse().with("ticket", ticket)).statusCode(409);
        var tooLarge = Tool.posts(aPrivateResponse().with("comment", SECRET.repeat(10_000)))
                .statusCode(413);
        var reused = Tool.posts(aPrivateResponse().with("recommend", 1), SECRET.substring(0, 9) + ticket)
                .statusCode(201);
        var wrongKey = sends("nobody", "application/json", 401);
        var noScope = sends("reader-key", "application/json", 403);
        var otherOrganisation = sends("police-key", "application/json", 403);
        var wrongType = sends("tool-key", "text/plain", 415);
        var again =
                Tool.posts(aPrivateResponse(), SECRET.substring(0, 9) + ticket).statusCode(422);

        assertThat(reused.extract().<String>path("comment")).contains(SECRET);
        assertThat(Stream.of(taken, tooLarge, again, wrongKey, noScope, otherOrganisation, wrongType)
                        .map(answer -> answer.extract().asString()))
                .noneMatch(answer -> answer.contains(SECRET));
    }

    @Test
    void aRowThatTheDatabaseRefusesIsNotTold() throws Exception {
        execute("ALTER TABLE survey_response ADD CONSTRAINT for_a_test CHECK (comment NOT LIKE '%fails%') NOT VALID");
        try {
            var failing = aPrivateResponse().with("comment", SECRET + " fails").with("ticket", ticket);
            var posted = Tool.posts(failing).statusCode(500).extract().asString();
            var lines = Tool.batch(
                    "",
                    failing.with("ticket", Tool.freshTicket()).json() + "\n"
                            + failing.with("ticket", Tool.freshTicket()).json());
            var told = Tool.tells(ticket, failing.without("ticket").without("organisation"))
                    .statusCode(500)
                    .extract()
                    .asString();

            assertThat(lines).hasSize(2).allMatch(line -> line.contains("\"status\":500"));
            assertThat(posted + told + lines).doesNotContain(SECRET);
            assertThat(logged.lines())
                    .anySatisfy(line -> assertThat(line).contains("for_a_test", "requestId=", "traceId="));
        } finally {
            execute("ALTER TABLE survey_response DROP CONSTRAINT for_a_test");
        }
    }

    @Test
    void anOutageOfTheDatabaseDoesNotTellIt() {
        BackingServicesResource.postgres().kill();

        var posted = Tool.posts(aPrivateResponse()).statusCode(503).extract().asString();
        var told = Tool.tells(ticket, aPrivateResponse().without("organisation"))
                .statusCode(503)
                .extract()
                .asString();
        var line = Tool.batch("", aPrivateResponse().with("ticket", ticket).json());

        assertThat(line.get(0)).contains("\"status\":503");
        assertThat(posted + told + line).doesNotContain(SECRET);
    }

    private static AResponse aPrivateResponse() {
        return aResponse().with("comment", "call me: " + SECRET).with("respondent", SECRET + "@example.org");
    }

    private static ValidatableResponse sends(String key, String mediaType, int status) {
        return Tool.as(key)
                .contentType(mediaType)
                .body(aPrivateResponse().json())
                .post(Tool.RESPONSES)
                .then()
                .statusCode(status);
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In this order: PostgreSQL and Kafka are away, then they come, then requests come. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaitingStartIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    static Path directory;

    private static LateStart stack;

    @BeforeAll
    static void startWithoutPostgresqlAndKafka() throws IOException {
        stack = new LateStart(directory);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"incident-service, incidents", "survey-service, survey-responses", "reporting-service, nps"})
    void withoutPostgresqlAndKafkaEachServiceIsLiveAndSaysForWhatItWaits(String name, String resource) {
        var service = stack.service(name);

        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> service.probe("live").statusCode() == 200);

        service.probe("started")
                .then()
                .statusCode(503)
                .body("checks[0].data.waits-for-postgresql", containsString("refused"));
        service.probe("ready").then().statusCode(503);
        service.get("/api/v1/" + resource)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unavailable"));
        assertThat(service.metrics())
                .contains("dependency_up{dependency=\"postgresql\"} 0.0", "dependency_up{dependency=\"kafka\"} 0.0");
    }

    @Test
    @Order(2)
    void whenTheyHaveComeEachServiceGoesOnByItself() {
        stack.startPostgresqlAndKafka();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.services()).allSatisfy(service -> {
                    service.probe("started").then().statusCode(200);
                    service.probe("ready").then().statusCode(200);
                    service.probe("group/wellness").then().statusCode(200);
                    assertThat(service.metrics())
                            .contains(
                                    "dependency_up{dependency=\"postgresql\"} 1.0",
                                    "dependency_up{dependency=\"kafka\"} 1.0");
                }));
        assertThat(stack.services())
                .allSatisfy(service -> assertThat(service.log())
                        .anyMatch(line -> says(line, "WARN", "Start-up waits for PostgreSQL, and goes on by itself"))
                        .anyMatch(line -> says(line, "INFO", "PostgreSQL has come; start-up is complete"))
                        .anyMatch(line -> says(line, "INFO", "Kafka is away"))
                        .noneMatch(line -> line.has("exception")));
    }

    @Test
    @Order(3)
    void oneTraceLeadsFromARequestThroughTheOutboxAndKafkaIntoTheFigures() {
        reports("""
                {"organisation": "col", "priority": "P1", "affectedService": "Telephony", "openedAt": "2018-03-10T10:00:00Z"}
                """, 201);

        await().atMost(SOON).untilAsserted(() -> {
            var request = span("incident-service", "POST /api/v1/incidents");
            var sending = span("incident-service", "send incidents");
            var applying = span("reporting-service", "apply incidents");
            assertThat(sending.parent()).isEqualTo(request.id());
            assertThat(applying.parent()).isEqualTo(sending.id());
        });
    }

    @Test
    @Order(4)
    void aLineOfTheLogSaysWhoseRequestItBelongsToAndInWhichTrace() {
        reports("{}", 400);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                stack.service("incident-service").log())
                        .anySatisfy(line -> {
                            assertThat(line.path("message").asText()).startsWith("{\"at\":");
                            assertThat(line.at("/mdc/requestId").asText()).isEqualTo("request-400");
                            assertThat(line.at("/mdc/key").asText()).isEqualTo(LateStart.KEY_NAME);
                            assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE);
                        }));
    }

    @Test
    @Order(5)
    void neitherASecretNorWhatARespondentWroteIsInALog() {
        responds("", 10, 201);
        responds("?ticket=PRIVATE-1", 11, 400);

        assertThat(stack.services())
                .allSatisfy(service -> assertThat(service.printed())
                        .isNotBlank()
                        .doesNotContain(stack.secrets())
                        .doesNotContain("PRIVATE-1", "what somebody wrote", "somebody@"));
    }

    private static void reports(String body, int expected) {
        stack.service("incident-service")
                .with(LateStart.KEY)
                .header("X-Request-Id", "request-" + expected)
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                .body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(expected);
    }

    private static void responds(String query, int recommend, int expected) {
        stack.service("survey-service")
                .with(LateStart.KEY)
                .body("""
                        {"organisation": "col", "recommend": %d, "respondedAt": "2018-03-10T10:00:00Z", "ticket": "PRIVATE-1",
                         "comment": "what somebody wrote", "respondent": "somebody@example.org"}
                        """.formatted(recommend))
                .post("/api/v1/survey-responses" + query)
                .then()
                .statusCode(expected);
    }

    private static Collector.Span span(String service, String name) {
        var found = stack.collector().spansOf(TRACE).stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private static boolean says(JsonNode line, String level, String text) {
        return line.path("level").asText().equals(level)
                && line.path("message").asText().startsWith(text);
    }
}

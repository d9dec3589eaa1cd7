package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ProbesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Stage stage;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/group/wellness", management = true)
    URL wellness;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void livenessIsThatOfTheLoops() {
        given().get(live)
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'loops' }.data.keySet()",
                        hasItems("event-pump-seconds-ago", "event-loops-seconds-ago"));
    }

    @Test
    void readinessIsThatOfTheDatabase() {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("database", "Graceful Shutdown"));
    }

    @Test
    void theProjectionIsMeasured() {
        stage.publish(anIncident());

        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("projection_lag_events"))
                .body(containsString("projection_behind_seconds"))
                .body(containsString("projection_applied_total"))
                .body(containsString("projection_dead_letters"))
                .body(containsString("projection_stopped 0.0"));
    }

    @Test
    void wellnessSaysHowKafkaTheLagTheDeadLettersAndTheProjectionAre() {
        stage.publish(anIncident());

        await().atMost(SOON)
                .untilAsserted(() -> given().get(wellness)
                        .then()
                        .statusCode(200)
                        .body(
                                "checks.name",
                                containsInAnyOrder("kafka", "database", "lag", "dead-letters", "projection"))
                        .body(check("kafka") + "brokers", equalTo(1))
                        .body(check("lag") + "events", equalTo(0)));
    }

    @Test
    void anUnreadRecordIsUnwellUntilItIsDiscardedAsTheRemedySays() {
        stage.publish(List.of(new ProducerRecord<>("incidents", "nobody", "no JSON".getBytes(UTF_8))));
        await().atMost(SOON)
                .untilAsserted(() -> given().get(wellness)
                        .then()
                        .statusCode(503)
                        .body(check("dead-letters") + "waiting", equalTo(1))
                        .body(check("dead-letters") + "reason", containsString("1 records are set aside"))
                        .body(check("dead-letters") + "remedy", containsString("/api/v1/dead-letters")));
        assertThat(metric("projection_dead_letters")).isEqualTo(1);
        var operator = ReportsApi.asOperator();

        operator.post("/dead-letters/%d/discard".formatted(operator.onlyDeadLetter()), "{\"reason\": \"a test\"}")
                .statusCode(200);

        await().atMost(SOON).until(() -> given().get(wellness).statusCode() == 200);
        assertThat(metric("projection_dead_letters")).isZero();
    }

    @Test
    void howFreshTheFiguresAreIsAHistogram() {
        var before = metric("freshness_seconds_count");

        stage.publish(
                anIncident().with("recordedAt", Instant.now().minusSeconds(7).toString()));

        await().atMost(SOON).until(() -> metric("freshness_seconds_count") == before + 1);
        assertThat(metric("freshness_seconds_sum")).isGreaterThanOrEqualTo(7);
        assertThat(metric("freshness_seconds_bucket{le=\"1.0\"}"))
                .isLessThan(metric("freshness_seconds_bucket{le=\"10.0\"}"));
    }

    @Test
    void theFiguresAmongTheMetricsAreThoseThatTheApiAnswers() {
        var today = Instant.now().minusSeconds(60).toString();
        stage.publish(
                anIncident().p1().openedAt(today),
                anIncident().p1().openedAt(today),
                aResponse().recommending(9).respondedAt(today),
                aResponse().recommending(7).respondedAt(today),
                aResponse().recommending(3).respondedAt(today),
                aResponse().recommending(10).respondedAt(today));

        float score = reports.get("/nps").extract().path("byOrganisation.find { it.organisation == 'col' }.exact");
        await().atMost(SOON).until(() -> metric("nps_score{organisation=\"col\"}") == score);
        await().atMost(SOON)
                .until(() -> metric("priority_incidents_opened{organisation=\"col\",priority=\"P1\"}") == 2);
        assertThat(metric("nps_score{organisation=\"colp\"}")).isNaN();
        assertThat(metric("priority_incidents_opened{organisation=\"colp\",priority=\"P2\"}"))
                .isZero();
    }

    private static String check(String name) {
        return "checks.find { it.name == '%s' }.data.".formatted(name);
    }

    private double metric(String name) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}

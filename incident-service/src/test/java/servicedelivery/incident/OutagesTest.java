package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class OutagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @AfterEach
    void heal() {
        BackingServicesResource.kafka().start();
        BackingServicesResource.postgres().start();
    }

    @Test
    void withKafkaDownIncidentsAreTakenAndTheirEventsArriveLater() {
        awaitNothingOfOtherTestsInTheOutbox();
        BackingServicesResource.kafka().kill();
        var id = Desk.reports(anIncident());
        assertThat(probe("ready")).isEqualTo(200);
        assertThat(probe("live")).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> RestAssured.get(health + "/group/wellness")
                        .then()
                        .statusCode(503)
                        .body("checks.name", containsInAnyOrder("kafka", "database", "outbox"))
                        .body("checks.find { it.name == 'kafka' }.data.remedy", containsString("Start the brokers"))
                        .body("checks.find { it.name == 'outbox' }.data.backlog", equalTo(1)));

        BackingServicesResource.kafka().start();

        await().atMost(SOON).until(() -> EventLog.of(IncidentEvents.TOPIC, id).size() >= 1);
        await().atMost(SOON).until(() -> probe("group/wellness") == 200);
    }

    private void awaitNothingOfOtherTestsInTheOutbox() {
        await().atMost(SOON)
                .untilAsserted(() -> RestAssured.get(health + "/group/wellness")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'outbox' }.data.backlog", equalTo(0)));
    }

    @Test
    void withPostgresqlDownTheAnswerIsToTryAgainAndThenItWorks() {
        var key = UUID.randomUUID().toString();
        BackingServicesResource.postgres().kill();

        Desk.posts(anIncident(), key)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unavailable"));
        assertThat(probe("live")).isEqualTo(200);
        await().atMost(SOON).until(() -> probe("ready") == 503);

        BackingServicesResource.postgres().start();

        await().atMost(SOON).until(() -> Desk.posts(anIncident(), key).extract().statusCode() == 201);
        await().atMost(SOON).until(() -> probe("ready") == 200);
        var later = Desk.reports(anIncident());
        await().atMost(SOON)
                .until(() -> EventLog.of(IncidentEvents.TOPIC, later).size() >= 1);
    }

    private int probe(String name) {
        return RestAssured.get(health + "/" + name).statusCode();
    }
}

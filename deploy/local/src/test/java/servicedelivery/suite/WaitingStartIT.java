package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Postgres;

class WaitingStartIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void withoutPostgresqlAndKafkaAServiceWaitsSaysSoAndThenGoesOnByItself() throws Exception {
        try (var postgres = Postgres.temporary()) {
            postgres.stop();
            try (var service = LoneService.start("incident-service", directory, postgres.database("late"))) {
                await().atMost(SOON)
                        .ignoreExceptions()
                        .until(() -> service.probe("live").statusCode() == 200);
                service.probe("started")
                        .then()
                        .statusCode(503)
                        .body("checks[0].data.waits-for-postgresql", containsString("refused"));
                service.probe("ready").then().statusCode(503);
                service.get("/api/v1/incidents")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("/problems/unavailable"));

                postgres.start();
                postgres.createDatabase("late");

                await().atMost(SOON).until(() -> service.probe("ready").statusCode() == 200);
                service.probe("started").then().statusCode(200);
                service.get("/api/v1/incidents").then().statusCode(401);
                assertThat(service.log())
                        .anyMatch(line -> says(line, "WARN", "Start-up waits for PostgreSQL, and goes on by itself"))
                        .anyMatch(line -> says(line, "INFO", "PostgreSQL has come; start-up is complete"))
                        .anyMatch(line -> says(line, "INFO", "Kafka is away"))
                        .anyMatch(line -> says(line, "INFO", "{\"at\":"))
                        .noneMatch(line -> line.has("exception"));
            }
        }
    }

    private static boolean says(JsonNode line, String level, String text) {
        return line.path("level").asText().equals(level)
                && line.path("message").asText().startsWith(text);
    }
}

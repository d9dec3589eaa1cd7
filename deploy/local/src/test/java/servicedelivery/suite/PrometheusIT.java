package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import servicedelivery.backing.Ports;

/** A real Prometheus with the configuration that operators get, but for the addresses, and for the pauses, which are shorter. */
@ExtendWith(RunningSuite.class)
class PrometheusIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path MONITORING = Path.of(System.getProperty("repository.root"), "deploy", "monitoring");

    private final SuiteStack stack = RunningSuite.stack();
    private final int port = Ports.free();

    @TempDir
    Path directory;

    @Test
    void everyTargetAnswersEveryRuleIsEvaluatedAndNoAlertFiresWhileAllIsWell() throws Exception {
        var prometheus = start();
        try {
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                asked("targets")
                        .body("data.activeTargets", hasSize(3))
                        .body("data.activeTargets.health", everyItem(is("up")));
                asked("rules")
                        .body("data.groups.rules.flatten()", not(empty()))
                        .body("data.groups.rules.flatten().health", everyItem(is("ok")));
                asked("query?query=count(up == 1)").body("data.result[0].value[1]", is("3"));
            });

            asked("alerts").body("data.alerts.findAll { it.state == 'firing' }", empty());
        } finally {
            prometheus.destroy();
            assertThat(prometheus.onExit().get().isAlive()).isFalse();
        }
    }

    private ValidatableResponse asked(String question) {
        return RestAssured.get("http://localhost:%d/api/v1/%s".formatted(port, question))
                .then()
                .statusCode(200);
    }

    private Process start() throws IOException {
        Files.createDirectories(directory.resolve("rules"));
        Files.copy(MONITORING.resolve("rules/service-delivery.yml"), directory.resolve("rules/service-delivery.yml"));
        var configuration = Files.readString(MONITORING.resolve("prometheus.yml"))
                .replace("15s", "1s")
                .replace("incident-service:9081", target("INCIDENTS"))
                .replace("survey-service:9082", target("SURVEYS"))
                .replace("reporting-service:9083", target("REPORTS"));
        var file = Files.writeString(directory.resolve("prometheus.yml"), configuration);
        try {
            return new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + directory.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue("true".equals(System.getenv("CI")), "Prometheus is not installed; package prometheus");
            throw e;
        }
    }

    private String target(String service) {
        return stack.environment().get(service + "_MANAGEMENT_URL").replace("http://", "");
    }
}

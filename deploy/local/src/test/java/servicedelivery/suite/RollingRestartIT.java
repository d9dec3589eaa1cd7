package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** With two replicas of each service, as a proxy in front of them sees it. */
@ExtendWith(RunningSuite.class)
class RollingRestartIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final List<String> FIRST = List.of("INCIDENTS_PID", "SURVEYS_PID", "REPORTS_PID");

    private final SuiteStack stack = RunningSuite.stack();
    private final Map<String, String> environment = stack.environment();
    private final SuiteClient suite = new SuiteClient(stack);

    @TempDir
    Path directory;

    @Test
    void aRollingRestartOfEveryServiceUnderLoadLosesNoRequestAndNoEvent() throws IOException {
        try (var incidents = second("incident-service", "incidents", Map.of());
                var surveys = second("survey-service", "surveys", Map.of());
                var reports = second("reporting-service", "reports", Map.of())) {
            var second = List.of(incidents, surveys, reports);
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() ->
                            second.stream().allMatch(each -> each.probe("ready").statusCode() == 200));
            var load = new SteadyLoad(
                    environment.get("WRITE_KEY"),
                    new Replicas(environment.get("INCIDENTS_URL"), incidents.url()),
                    new Replicas(environment.get("SURVEYS_URL"), surveys.url()),
                    new Replicas(environment.get("REPORTS_URL"), reports.url()));
            try (load) {
                load.goesOn();
                assertThat(FIRST.parallelStream().map(stack::terminate))
                        .allSatisfy(taken -> assertThat(taken).isLessThan(Duration.ofSeconds(20)));
                stack.up();
                load.goesOn();
                assertThat(second.parallelStream().map(LoneService::terminate)).containsOnly(0);
                load.goesOn();
            }

            assertThat(load.lost()).isEmpty();
            await().atMost(SOON).untilAsserted(() -> {
                suite.figures("priority-incidents?asOf=2016-03-31&months=1")
                        .body("total.P2.opened", equalTo(load.incidents()));
                suite.figures("nps?asOf=2016-03-31&months=1").body("overall.responses", equalTo(load.responses()));
            });
        }
    }

    @Test
    void aServiceThatLeavesServesAsEverUntilNobodyCanConnectAndThenClosesWithItsAnswers() throws Exception {
        var delay = Map.of("QUARKUS_SHUTDOWN_DELAY", "3S");
        try (var incidents = second("incident-service", "incidents", delay);
                var surveys = second("survey-service", "surveys", delay);
                var reports = second("reporting-service", "reports", delay)) {
            for (var service : List.of(incidents, surveys, reports)) {
                await().atMost(SOON)
                        .ignoreExceptions()
                        .until(() -> service.probe("ready").statusCode() == 200);
                assertLeavesInOrder(service);
            }
        }
    }

    private static void assertLeavesInOrder(LoneService service) throws Exception {
        var kept = HttpClient.newHttpClient();
        assertThat(ask(kept, service).headers().firstValue("Connection")).isEmpty();

        var end = CompletableFuture.supplyAsync(service::terminate);
        await().pollInterval(OFTEN)
                .atMost(SOON)
                .until(() -> service.probe("ready").statusCode() == 503);
        assertThat(ask(kept, service).headers().firstValue("Connection"))
                .as("it serves as ever")
                .isEmpty();
        await().pollInterval(OFTEN).atMost(SOON).until(() -> !isConnectable(service));
        assertThat(ask(kept, service).headers().firstValue("Connection")).hasValue("close");
        assertThat(end.get(20, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aServiceThatNobodyEverAskedAnythingRefusesConnectionsBeforeItEnds() throws Exception {
        try (var service = second("survey-service", "surveys", Map.of("QUARKUS_SHUTDOWN_DELAY", "3S"))) {
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> service.probe("ready").statusCode() == 200);

            var end = CompletableFuture.supplyAsync(service::terminate);

            await().pollInterval(OFTEN).atMost(SOON).until(() -> !isConnectable(service));
            assertThat(service.probe("ready").statusCode())
                    .as("it has not ended yet")
                    .isEqualTo(503);
            assertThat(end.get(20, TimeUnit.SECONDS)).isZero();
        }
    }

    private static HttpResponse<String> ask(HttpClient client, LoneService service)
            throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(question, BodyHandlers.ofString());
    }

    private static boolean isConnectable(LoneService service) throws IOException {
        try (var socket = new Socket("localhost", URI.create(service.url()).getPort())) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    /** One more replica, with the database, the Kafka, the keys and the secret of the first. */
    private LoneService second(String folder, String database, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(more);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", environment.get("KAFKA_BOOTSTRAP"));
        settings.put("API_KEYS_FILE", stack.data().resolve("api-keys.yaml").toString());
        settings.put(
                "RESPONDENT_SECRET",
                Files.readString(stack.data().resolve("respondent-secret")).strip());
        return LoneService.start(folder, directory, stack.database(database), settings);
    }
}

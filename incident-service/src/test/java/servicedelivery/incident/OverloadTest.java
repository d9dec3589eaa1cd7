package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class OverloadTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String service = "Service of " + UUID.randomUUID();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/v1/incidents")
    URI incidents;

    @Inject
    DataSource database;

    @Test
    void ofTwoThousandClientsAtOnceEachIsServedOrAskedToComeBack() {
        var answers = posts(2_000).stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(OverloadTest::isServedOrAskedToComeBack);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSizeGreaterThan(64)
                .hasSize(stored());
    }

    @Test
    void withTheDatabaseSlowedNobodyWaitsForLongAndNothingIsLost() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked;
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("LOCK TABLE incident IN ACCESS EXCLUSIVE MODE");
            asked = posts(200);
            await().atMost(SOON)
                    .until(() ->
                            asked.stream().filter(CompletableFuture::isDone).count() > 100);
            connection.rollback();
        }
        var answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(OverloadTest::isServedOrAskedToComeBack);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(stored());
        Desk.reports(anIncident());
    }

    private List<CompletableFuture<HttpResponse<String>>> posts(int clients) {
        var request = HttpRequest.newBuilder(incidents)
                .header("Authorization", "Bearer desk-key")
                .header("Content-Type", "application/json")
                .timeout(SOON)
                .POST(HttpRequest.BodyPublishers.ofString(
                        anIncident().with("affectedService", service).json()))
                .build();
        return IntStream.range(0, clients)
                .mapToObj(client -> this.client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }

    private int stored() {
        return Desk.as("desk-key")
                .queryParam("affectedService", service)
                .get(Desk.INCIDENTS)
                .then()
                .statusCode(equalTo(200))
                .extract()
                .path("total");
    }

    private static void isServedOrAskedToComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(201, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }
}

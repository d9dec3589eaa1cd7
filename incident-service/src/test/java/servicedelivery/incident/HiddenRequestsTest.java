package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** What might be one request for a proxy in front and two for this service, or the other way round. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HiddenRequestsTest {

    @TestHTTPResource("/")
    URL service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"
            })
    void nothingBehindABodyInChunksIsLookedAt(String framing) throws IOException {
        var reference = Desk.freshReference();
        var body = anIncident().with("reference", reference).json();

        var answers = answers(head(framing) + "0\r\n\r\n" + head("Content-Length: " + body.length()) + body);

        assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
        RestAssured.given()
                .header("Authorization", "Bearer desk-key")
                .get("/api/v1/organisations/col/incidents/" + reference)
                .then()
                .statusCode(equalTo(404));
    }

    private static String head(String framing) {
        return """
                POST /api/v1/incidents HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer desk-key\r
                Content-Type: application/json\r
                %s\r
                \r
                """.formatted(framing);
    }

    /** All until the service closes the connection; one that stays open fails after ten seconds. */
    private String answers(String requests) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

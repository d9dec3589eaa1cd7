package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class BatchTest {

    @TestHTTPResource("/api/v1/incidents/batch")
    URL address;

    @Test
    void everyLineIsAnsweredAndOneBadLineDoesNotStopTheOthers() {
        var good = anIncident().with("reference", Desk.freshReference());
        var bad = anIncident().with("reference", Desk.freshReference()).with("priority", "P9");

        var answers = Desk.batch(good.json() + "\n\n" + bad.json() + "\nnot json\n" + good.json());

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).contains("\"line\":1", "\"status\":201", "\"id\":\"");
        assertThat(answers.get(1)).contains("\"line\":3", "\"status\":400", "/priority");
        assertThat(answers.get(2)).contains("\"line\":4", "\"status\":400", "malformed-json");
        assertThat(answers.get(3)).contains("\"line\":5", "\"status\":200", "\"unchanged\":true");
    }

    @Test
    void answersComeWhileTheRestIsStillBeingSent() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            var head = """
                    POST /api/v1/incidents/batch HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer desk-key\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    Connection: close\r
                    \r
                    """;
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (var line = 0; line < 500; line++) {
                chunk(out, anIncident().with("reference", Desk.freshReference()).json() + "\n");
            }
            out.flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var answers = 0;
            while (answers < 500) {
                if (in.readLine().contains("\"status\":201")) {
                    answers++;
                }
            }
            chunk(out, anIncident().with("reference", Desk.freshReference()).json() + "\n");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.lines().anyMatch(line -> line.contains("\"line\":501")))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "", "TRUE", "1"})
    void aDryRunIsTrueOrFalse(String dryRun) {
        var refused = Desk.as("desk-key")
                .contentType("application/x-ndjson")
                .queryParam("dryRun", dryRun)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/incidents/batch")
                .then();

        refused.statusCode(400).contentType("application/problem+json").body("errors[0].parameter", equalTo("dryRun"));
    }

    private static void chunk(java.io.OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}

package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may send that mean harm: others do not notice, and nothing of it is stored. */
@ExtendWith(Stack.Running.class)
class HostileHttpIT {

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Also while another stack starts on the same processors. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int MANY = 10_000;
    private static final int SLOW = 500;

    private final Stack stack = Stack.running();
    private final String url = stack.environment().get("INCIDENTS_URL");
    private final String key = stack.environment().get("WRITE_KEY");
    private final List<RawHttp> connections = new ArrayList<>();

    @AfterEach
    void close() {
        connections.forEach(RawHttp::close);
    }

    @Test
    void tenThousandIdleConnectionsKeepNobodyOut() {
        IntStream.range(0, MANY).forEach(number -> connections.add(new RawHttp(url)));

        assertThatOthersAreServed("idle");
    }

    @Test
    void clientsThatSendALetterAtATimeKeepNobodyOut() {
        IntStream.range(0, SLOW).forEach(number -> connections.add(new RawHttp(url)));
        head("slow")
                .chars()
                .mapToObj(Character::toString)
                .forEach(letter -> connections.forEach(connection -> connection.send(letter)));

        assertThatOthersAreServed("slow");
    }

    @Test
    void hugeHeadersAreRefused() {
        try (var connection = new RawHttp(url)) {
            connection.send("GET /api/v1/organisations HTTP/1.1\r\nHost: x\r\nX-Huge: ");
            for (var megabyte = 0; megabyte < 8 && connection.send("x".repeat(1 << 20)); megabyte++) {
                // As much as it takes.
            }
            connection.send("\r\n\r\n");

            assertThat(connection.answers(PATIENCE)).isSubsetOf(431, 400);
        }
        assertThatOthersAreServed("huge");
    }

    /** Each might be one request for a proxy in front and two for the service, or the other way round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length : 5",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding:\u000bchunked",
                "X: y\nTransfer-Encoding: chunked",
                "X: y\rContent-Length: 5"
            })
    void whatCouldBeOneRequestOrTwoIsNeverTwo(String ambiguity) {
        var reference = "SMUGGLED-" + Integer.toHexString(ambiguity.hashCode());
        var body = "{\"priority\": \"P1\", \"affectedService\": \"x\", \"openedAt\": \"2018-03-10T10:00:00Z\"}";
        var hidden = "%sContent-Length: %d\r\n\r\n%s".formatted(head(reference), body.length(), body);

        try (var connection = new RawHttp(url)) {
            connection.send(head("BEFORE-" + reference) + ambiguity + "\r\n\r\n0\r\n\r\n" + hidden);
            connection.answers(A_MOMENT);
        }

        assertThat(stored()).doesNotContain(reference);
    }

    private String head(String reference) {
        return """
                PUT /api/v1/organisations/col/incidents/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                """.formatted(reference, key).replace("\n", "\r\n");
    }

    private void assertThatOthersAreServed(String name) {
        var begun = System.nanoTime();
        var answer = new Caller(url, key).put("/api/v1/organisations/col/incidents/HOSTILE-" + name, """
                {"priority": "P1", "affectedService": "x", "openedAt": "2018-03-10T10:00:00Z"}
                """);
        assertThat(answer).hasValueSatisfying(it -> assertThat(it.statusCode()).isEqualTo(201));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
    }

    private Set<String> stored() {
        return States.in(stack, "incidents", "SELECT reference, '' FROM incident WHERE reference IS NOT NULL")
                .byId()
                .keySet();
    }
}

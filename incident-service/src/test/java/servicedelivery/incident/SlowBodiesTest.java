package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** Whoever sends slowly keeps nobody waiting but itself. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SlowBodiesTest {

    /** More than requests run at once. */
    private static final int MANY = 100;

    @TestHTTPResource("/")
    URL service;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void bodiesThatDoNotComeKeepNobodyFromAPlaceAndAreRefusedAfterAWhile() throws IOException {
        var body = anIncident().json();
        for (var number = 0; number < MANY; number++) {
            sends("POST /api/v1/incidents", "desk-key", body.length(), body.substring(0, 20));
        }

        Desk.reports(anIncident());
        rest(sockets.get(1), body.substring(20));

        assertThat(answer(sockets.get(1))).contains("HTTP/1.1 201");
        assertThat(answer(sockets.get(0))).contains("HTTP/1.1 408", "/problems/request-timeout", "connection: close");
    }

    @Test
    void aBodyThatIsAskedForFirstIsTaken() throws IOException {
        var body = anIncident().json();
        var socket = sends("POST /api/v1/incidents", "desk-key", body.length(), "", "Expect: 100-continue");

        var line =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        rest(socket, body);

        assertThat(line).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(answer(socket)).contains("HTTP/1.1 201");
    }

    @Test
    void fromWhoeverHasNoKeyNothingIsReadBeforeTheAnswer() throws IOException {
        for (var method : List.of("POST /api/v1/incidents", "PUT /api/v1/organisations/col/incidents/SLOW-1")) {
            assertThat(answer(sends(method, "a-guess", 100, ""))).contains("HTTP/1.1 401");
        }
    }

    private Socket sends(String request, String key, int length, String part, String... headers) throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        rest(
                socket,
                """
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Connection: close\r
                """.formatted(request, key, length) + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                        + "\r\n" + part);
        return socket;
    }

    private static void rest(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

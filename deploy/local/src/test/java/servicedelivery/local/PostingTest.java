package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingTest {

    @TempDir
    private Path directory;

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void countsWhatIsNewAndWhatWasThere() throws IOException {
        assertThat(posting("new", "replayed", "present", "new-too").all()).isEqualTo(new Posting.Posted(2, 2));
        assertThat(tries)
                .containsOnlyKeys(
                        "january-2019-new", "january-2019-replayed", "january-2019-present", "january-2019-new-too");
    }

    @Test
    void triesAgainWhenTheServiceIsBusy() throws IOException {
        assertThat(posting("busy").all()).isEqualTo(new Posting.Posted(1, 0));
        assertThat(tries).containsEntry("january-2019-busy", 3);
    }

    @Test
    void saysWhichLineIsRefusedAndWhy() throws IOException {
        var posting = posting("new", "refused");

        assertThatThrownBy(posting::all).hasMessage(posting.file() + ", line 2: 400, Unknown organisation.");
    }

    private Posting posting(String... references) throws IOException {
        var lines = List.of(references).stream()
                .map("{\"reference\":\"%s\"}"::formatted)
                .toList();
        var file = Files.write(directory.resolve("incidents.ndjson"), lines);
        var url = "http://localhost:" + server.getAddress().getPort() + "/api/v1/incidents";
        return new Posting(file, "reference", url, "key");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var number = tries.merge(key, 1, Integer::sum);
        switch (key.substring("january-2019-".length())) {
            case "replayed" -> {
                exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
                answer(exchange, 201, "{}");
            }
            case "present" -> answer(exchange, 409, "{}");
            case "busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                answer(exchange, number < 3 ? 503 : 201, "{}");
            }
            case "refused" -> answer(exchange, 400, "{\"detail\":\"Unknown organisation.\"}");
            default -> answer(exchange, 201, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

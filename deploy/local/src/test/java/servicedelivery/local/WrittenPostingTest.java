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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenPostingTest {

    @TempDir
    private Path directory;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int version;
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
    void anEntryWithTheSameWordsIsLeftAlone() throws IOException {
        var file = written(
                "improvements.ndjson",
                "{\"text\": \"There\", \"state\": \"done\"}\n{\"text\": \"First\"}\n\n{\"text\": \"Second\"}\n");

        var posted = new RegisterPosting(file, base() + "/registers/improvements", "key").all("2019-01");

        assertThat(posted).isEqualTo(new Posting.Posted(2, 1));
        assertThat(received).containsExactly("{\"text\": \"First\"}", "{\"text\": \"Second\"}");
    }

    @Test
    void anEntryThatIsRefusedIsNamed() throws IOException {
        var file = written("improvements.ndjson", "{\"text\": \"There\"}\n{\"text\": \"Refused\"}");
        var posting = new RegisterPosting(file, base() + "/registers/improvements", "key");

        assertThatThrownBy(() -> posting.all("2019-01")).hasMessage(file + ", line 2: 400, Not so.");
    }

    @Test
    void aTextHasIdsInPlaceOfReferences() throws IOException {
        assertThat(posting().write()).isEqualTo(new Posting.Posted(1, 0));
        assertThat(received).containsExactly("{\"incidents\": [\"id-of-A-1\", \"id-of-B-2\"]}");
    }

    @Test
    void aTextThatSomebodyWroteIsLeftAlone() throws IOException {
        version = 3;

        assertThat(posting().write()).isEqualTo(new Posting.Posted(0, 1));
        assertThat(received).isEmpty();
    }

    private TextPosting posting() throws IOException {
        var file = written("report-text.json", "{\"incidents\": [\"{{col/A-1}}\", \"{{colp/B-2}}\"]}");
        return new TextPosting(file, base(), base() + "/text", "key");
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, path.equals("/text") ? "{\"version\": %d}".formatted(version) : found(path));
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.contains("Refused")) {
            answer(exchange, 400, "{\"detail\": \"Not so.\"}");
            return;
        }
        received.add(body);
        answer(exchange, exchange.getRequestMethod().equals("POST") ? 201 : 200, "{}");
    }

    private static String found(String path) {
        var reference = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("/organisations/")
                ? "{\"id\": \"id-of-%s\"}".formatted(reference)
                : "{\"items\": [{\"text\": \"There\", \"state\": \"planned\"}]}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

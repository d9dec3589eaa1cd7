package servicedelivery.contract;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A service that answers whatever a test wants, and its client, on whose calls the filter is. */
final class Things implements AutoCloseable {

    static final String THING = "{\"name\": \"chair\"}";

    private static final ContractFilter FILTER = new ContractFilter(Contract.parse(document()));

    final Map<String, String> headers = new HashMap<>(Map.of("X-Request-Id", "abc"));
    int status = 201;
    String type = "application/json";
    String answer = "{\"name\": \"chair\", \"made\": \"2019-01-31T09:30:00.123456Z\"}";

    private final HttpServer server;

    Things() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
    }

    void refuse(String problem) {
        status = 400;
        type = "application/problem+json";
        answer = problem;
        headers.clear();
    }

    void answerLines(String lines) {
        status = 200;
        type = "application/x-ndjson";
        answer = lines;
        headers.clear();
    }

    RequestSpecification request() {
        return withoutKey().header("Authorization", "Bearer key");
    }

    RequestSpecification withoutKey() {
        return given().filter(FILTER)
                .baseUri("http://localhost:" + server.getAddress().getPort())
                .contentType("application/json");
    }

    void lines(String body) {
        request()
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/things/batch");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void respond(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", type);
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static String document() {
        try (var document = Things.class.getResourceAsStream("/things.yaml")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

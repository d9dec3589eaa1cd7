package servicedelivery.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Speaks HTTP to a service, with a key.
 *
 * @param base its address
 */
record Caller(String base, String key) {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    /** The answer; empty when there is none. */
    Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Optional<HttpResponse<String>> get(String path) {
        return send(request(path).GET());
    }

    /** The body of an answer that must be 200. */
    String read(String path) {
        var answer = get(path).orElseThrow(() -> new AssertionError("no answer: " + base + path));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + base + path + ": " + answer.body());
        }
        return answer.body();
    }

    Optional<HttpResponse<String>> post(String path, String idempotencyKey, String body) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body)));
    }

    Optional<HttpResponse<String>> put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }
}

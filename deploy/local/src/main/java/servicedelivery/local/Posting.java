package servicedelivery.local;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import servicedelivery.backing.Await;

/**
 * A file of JSON objects, one a line, that are posted one by one; posting it again changes nothing.
 *
 * @param idField whose value makes the idempotency key
 */
record Posting(Path file, String idField, String url, String key) {

    private static final int AT_A_TIME = 4;
    private static final int TRIES = 30;

    /** How many lines were new, and how many were there already. */
    record Posted(long created, long present) {}

    /** @throws StackException with file, line and reason, when a line is refused */
    Posted all() {
        var lines = Json.lines(file);
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < lines.size(); i++) {
                var number = i + 1;
                answers.add(threads.submit(() -> post(lines.get(number - 1), number)));
            }
            var created = 0L;
            for (var answer : answers) {
                created += answer.get() ? 1 : 0;
            }
            return new Posted(created, lines.size() - created);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean post(String line, int number) {
        var id = Json.parsed(line).path(idField).asText();
        var answer = send(line, id);
        for (var tries = 1; answer.statusCode() == 503 && tries < TRIES; tries++) {
            pause(answer);
            answer = send(line, id);
        }
        return switch (answer.statusCode()) {
            case 201 -> answer.headers().firstValue("Idempotent-Replayed").isEmpty();
            case 409 -> false;
            default ->
                throw new StackException(
                        "%s, line %d: %d, %s".formatted(file, number, answer.statusCode(), Json.detail(answer.body())));
        };
    }

    private HttpResponse<String> send(String line, String id) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "january-2019-" + id)
                .POST(BodyPublishers.ofString(line));
        return Http.send(request, url, key);
    }

    private static void pause(HttpResponse<String> answer) {
        var seconds = answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d"));
        Await.until(Duration.ofSeconds(Long.parseLong(seconds.orElse("1"))), () -> false);
    }
}

package servicedelivery.suite;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The replicas of a service behind a proxy that asks each in turn, and the next one where a connection is refused. */
final class Replicas {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final List<String> urls;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(String... urls) {
        this.urls = List.of(urls);
    }

    /**
     * Sends a request, and sends it again as long as the answer is 503.
     *
     * @throws IOException when it was lost: on its way, or because no replica takes connections
     */
    HttpResponse<String> ask(HttpRequest.Builder request, String path) throws IOException {
        for (var answer = askOne(request, path); ; answer = askOne(request, path)) {
            if (answer.statusCode() != 503) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<String> askOne(HttpRequest.Builder request, String path) throws IOException {
        var first = turn.getAndIncrement();
        var refusal = new ConnectException("nobody listens");
        for (var number = 0; number < urls.size(); number++) {
            var url = URI.create(urls.get((first + number) % urls.size()) + path);
            try {
                return CLIENT.send(
                        request.copy().uri(url).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
            } catch (ConnectException e) {
                refusal.addSuppressed(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw refusal;
    }
}

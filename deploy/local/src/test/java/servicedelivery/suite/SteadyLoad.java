package servicedelivery.suite;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that report incidents and read a figure all the time. They try again where they are refused: with 503, or because nobody listens.
 * Whatever else goes wrong is a request that was lost.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** So that what is started anew gets its share of the machine. */
    private static final Duration BREATH = Duration.ofMillis(25);

    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicInteger reported = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;
    private volatile boolean stopping;

    SteadyLoad(Map<String, String> environment) {
        this.environment = environment;
        this.threads = IntStream.range(0, 2 * CLIENTS)
                .mapToObj(number -> new Thread(number < CLIENTS ? this::report : this::read, "load-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    int reported() {
        return reported.get();
    }

    int figuresRead() {
        return read.get();
    }

    /** What was neither answered well nor refused. */
    List<String> lost() {
        return lost;
    }

    private void report() {
        while (!stopping) {
            send(HttpRequest.newBuilder(URI.create(environment.get("INCIDENTS_URL") + "/api/v1/incidents"))
                    .header("Authorization", "Bearer " + environment.get("WRITE_KEY"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"organisation": "col", "priority": "P2", "affectedService": "Rolling restart",
                             "openedAt": "2016-03-10T10:00:00Z"}""")));
            reported.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void read() {
        while (!stopping) {
            send(HttpRequest.newBuilder(URI.create(
                            environment.get("REPORTS_URL") + "/api/v1/priority-incidents?asOf=2016-03-31&months=1"))
                    .header("Authorization", "Bearer " + environment.get("READ_KEY")));
            read.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void send(HttpRequest.Builder request) {
        while (isRefused(request.timeout(Duration.ofSeconds(10)).build())) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isRefused(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != 503) {
                lost.add(answer.statusCode() + ": " + answer.body());
            }
            return answer.statusCode() == 503;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            lost.add(request.method() + ": " + e);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns when the last requests are answered. */
    @Override
    public void close() {
        stopping = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}

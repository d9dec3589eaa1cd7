package servicedelivery.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;

/** Clients that report incidents, record survey responses and read a figure all the time. */
final class SteadyLoad implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLIENTS = 3;
    private static final int MANY = 60;

    /** So that what is started anew gets its share of the machine. */
    private static final Duration BREATH = Duration.ofMillis(25);

    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final Kind incidents;
    private final Kind responses;
    private final Kind figures;
    private final List<Thread> threads;
    private volatile boolean stopping;

    /**
     * What some clients do.
     *
     * @param answered how often they were answered with 2xx
     */
    private record Kind(Replicas replicas, String path, HttpRequest.Builder request, AtomicInteger answered) {

        Kind(Replicas replicas, String path, HttpRequest.Builder request) {
            this(replicas, path, request, new AtomicInteger());
        }
    }

    /** @param writeKey by which all three may be asked */
    SteadyLoad(String writeKey, Replicas incidentService, Replicas surveyService, Replicas reportingService) {
        incidents = new Kind(incidentService, "/api/v1/incidents", post(writeKey, """
                {"organisation": "col", "priority": "P2", "affectedService": "Rolling restart",
                 "openedAt": "2016-03-10T10:00:00Z"}"""));
        responses = new Kind(surveyService, "/api/v1/survey-responses", post(writeKey, """
                {"organisation": "col", "recommend": 10, "respondedAt": "2016-03-10T10:00:00Z"}"""));
        figures = new Kind(
                reportingService,
                "/api/v1/priority-incidents?asOf=2016-03-31&months=1",
                HttpRequest.newBuilder().header("Authorization", "Bearer " + writeKey));
        threads = kinds().flatMap(kind -> IntStream.range(0, CLIENTS)
                        .mapToObj(number -> new Thread(() -> goOnAsking(kind), "load-" + number)))
                .toList();
        threads.forEach(Thread::start);
    }

    private static HttpRequest.Builder post(String key, String body) {
        return HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private Stream<Kind> kinds() {
        return Stream.of(incidents, responses, figures);
    }

    int incidents() {
        return incidents.answered.get();
    }

    int responses() {
        return responses.answered.get();
    }

    /** What was neither answered well nor refused with 503. */
    List<String> lost() {
        return lost;
    }

    /** Waits until more of everything has been answered, or something is lost. */
    void goesOn() {
        var before = kinds().map(kind -> kind.answered.get()).toList();
        await().atMost(SOON)
                .until(() -> !lost.isEmpty()
                        || IntStream.range(0, before.size())
                                .allMatch(index ->
                                        kinds().toList().get(index).answered.get() > before.get(index) + MANY));
    }

    private void goOnAsking(Kind kind) {
        while (!stopping) {
            try {
                var answer = kind.replicas.ask(kind.request, kind.path);
                if (answer.statusCode() / 100 == 2) {
                    kind.answered.incrementAndGet();
                } else {
                    lost.add(kind.path + " " + answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException e) {
                lost.add(kind.path + " " + Instant.now() + " " + Throwables.getStackTrace(e));
            }
            LockSupport.parkNanos(BREATH.toNanos());
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

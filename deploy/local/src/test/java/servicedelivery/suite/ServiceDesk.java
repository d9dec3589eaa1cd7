package servicedelivery.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
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

/** A tool that posts all the time and, like a good one, sends again what it got no answer to. */
final class ServiceDesk {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<String, String> environment;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger incidents = new AtomicInteger();
    private final AtomicInteger responses = new AtomicInteger();
    private final Thread incidentThread = new Thread(() -> post(incidents, this::incident), "posts-incidents");
    private final Thread responseThread = new Thread(() -> post(responses, this::response), "posts-responses");
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    private interface Post {
        boolean isAcknowledged(int number) throws IOException, InterruptedException;
    }

    ServiceDesk(Map<String, String> environment) {
        this.environment = environment;
        incidentThread.start();
        responseThread.start();
    }

    int acknowledgedIncidents() {
        return incidents.get();
    }

    int acknowledgedResponses() {
        return responses.get();
    }

    /** Waits until more of what it posts has been acknowledged. */
    void goesOn(Duration atMost) {
        var incidents = acknowledgedIncidents();
        var responses = acknowledgedResponses();
        await().atMost(atMost)
                .until(() -> acknowledgedIncidents() > incidents + 20 && acknowledgedResponses() > responses + 20);
    }

    /** Answers that a tool that sends a valid request should never get. */
    List<String> unexpectedAnswers() {
        return unexpected;
    }

    /** Returns when the last post is acknowledged. */
    void finish() {
        stopping = true;
        try {
            incidentThread.join();
            responseThread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void post(AtomicInteger acknowledged, Post post) {
        while (!stopping) {
            while (!isAcknowledged(post, acknowledged.get())) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            acknowledged.incrementAndGet();
        }
    }

    private static boolean isAcknowledged(Post post, int number) {
        try {
            return post.isAcknowledged(number);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean incident(int number) throws IOException, InterruptedException {
        return post(environment.get("INCIDENTS_URL") + "/api/v1/incidents", "incident-" + number, """
                {"organisation": "col", "reference": "KILL-%d", "priority": "P1", "affectedService": "Service %d",
                 "openedAt": "2018-03-10T10:00:00Z"}
                """.formatted(
                        number, number));
    }

    private boolean response(int number) throws IOException, InterruptedException {
        return post(environment.get("SURVEYS_URL") + "/api/v1/survey-responses", "response-" + number, """
                {"organisation": "colp", "recommend": %d, "ticket": "KILL-%d", "respondedAt": "2018-03-10T10:00:00Z"}
                """.formatted(
                        number % 11, number));
    }

    private boolean post(String url, String idempotencyKey, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + environment.get("WRITE_KEY"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 503 && answer.statusCode() != 409) {
            unexpected.add(answer.statusCode() + ": " + answer.body());
        }
        return answer.statusCode() == 201;
    }
}

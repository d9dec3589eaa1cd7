package servicedelivery.faults;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Service desks and survey tools that write all the time and, like good ones, send again what they got no answer to. */
final class Desk {

    static final Duration SOON = Duration.ofSeconds(90);

    /** Between one request and the next, so that the machine has something left for what the fault asks of it. */
    private static final Duration BREATH = Duration.ofMillis(15);

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int ENOUGH = 10;

    private final Ledger incidents = new Ledger();
    private final Ledger responses = new Ledger();
    private final Thread[] threads;
    private volatile boolean closed;

    /** One turn of somebody who writes. */
    interface Turn {
        void take();
    }

    /** @param name of which no other desk has written anything */
    Desk(Stack stack, String name, long seed) {
        Map<String, String> environment = stack.environment();
        var incidentService = new Caller(environment.get("INCIDENTS_URL"), environment.get("WRITE_KEY"));
        var surveyService = new Caller(environment.get("SURVEYS_URL"), environment.get("WRITE_KEY"));
        threads = new Thread[] {
            thread(new IncidentWriter(this, incidentService, incidents, name + "-a", seed)),
            thread(new IncidentWriter(this, incidentService, incidents, name + "-b", seed + 1)),
            thread(new ResponseWriter(this, surveyService, responses, name + "-c", seed + 2)),
            thread(new ResponseWriter(this, surveyService, responses, name + "-d", seed + 3))
        };
    }

    /** What was written about incidents. */
    Ledger incidents() {
        return incidents;
    }

    /** What was written about survey responses. */
    Ledger responses() {
        return responses;
    }

    /** Waits until more of everything has been answered. */
    void goesOn() {
        await().atMost(SOON).until(more());
    }

    /** Whether more of everything has been answered since this was called. */
    Callable<Boolean> more() {
        var before = new int[] {incidents.answers(), responses.answers()};
        return () -> incidents.answers() > before[0] + ENOUGH && responses.answers() > before[1] + ENOUGH;
    }

    /** Returns when the last request is answered. */
    void close() {
        closed = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Sends until there is an answer that is one: 503 asks for patience, and 409 says that the first attempt still runs. */
    HttpResponse<String> insist(Supplier<Optional<HttpResponse<String>>> request) {
        for (; ; ) {
            var answer = request.get();
            if (answer.isPresent()
                    && answer.get().statusCode() != 503
                    && answer.get().statusCode() != 409) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Thread thread(Turn turn) {
        var thread = new Thread(
                () -> {
                    while (!closed) {
                        turn.take();
                        LockSupport.parkNanos(BREATH.toNanos());
                    }
                },
                "desk");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

package servicedelivery.faults;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Many who ask incident-service for something that it has to look up, again and again. */
final class Readers implements AutoCloseable {

    private static final Duration LONGER_THAN_A_STATEMENT = Duration.ofSeconds(40);

    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private final Caller caller;
    private volatile boolean closed;

    Readers(Stack stack, int many) {
        var environment = stack.environment();
        caller = new Caller(environment.get("INCIDENTS_URL"), environment.get("READ_KEY"));
        Stream.generate(() -> new Thread(this::read, "reader")).limit(many).forEach(Thread::start);
    }

    /** Every status code that there was; 0 when there was no answer. */
    Set<Integer> answers() {
        return answers;
    }

    private void read() {
        while (!closed) {
            answers.add(caller.send(caller.request("/api/v1/organisations/col/incidents/nobody-has-this")
                            .timeout(LONGER_THAN_A_STATEMENT))
                    .map(answer -> answer.statusCode())
                    .orElse(0));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}

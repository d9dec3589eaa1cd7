package servicedelivery.faults.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls the operations of all services, by chance, on many connections at once, and looks at every answer. */
public final class Fuzzer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CLIENTS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Memory memory = new Memory();
    private final Findings findings = new Findings();
    private final AtomicLong number = new AtomicLong();
    private final List<List<Action>> actions;
    private final Requests requests;
    private final Queue<Slow> slow = new ConcurrentLinkedQueue<>();
    private final long seed;

    private record Slow(Action action, Sent sent) {}

    /** @param environment what {@code stack.env} says: addresses and keys */
    public Fuzzer(Map<String, String> environment, long seed) {
        var incidents = Target.of("incident-service", environment.get("INCIDENTS_URL"));
        var surveys = Target.of("survey-service", environment.get("SURVEYS_URL"));
        var reports = Target.of("reporting-service", environment.get("REPORTS_URL"));
        var targets =
                List.of(incidents, incidents, surveys, surveys, reports, reports.at(environment.get("REPORTS_2_URL")));
        targets.forEach(target -> target.actions().forEach(findings::expect));
        this.actions = targets.stream().map(Fuzzer::weighted).toList();
        this.requests = new Requests(List.of(incidents, surveys, reports), environment, memory);
        this.seed = seed;
        List.of("col", "colp", "CoL", "City of London Police").forEach(name -> memory.keep("organisation", name));
    }

    /** Sends so many requests, and returns when all are answered. */
    public void send(long many) {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Void> client = () -> call(many);
            for (var end : clients.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(each -> client).toList())) {
                end.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            clients.shutdownNow();
        }
    }

    /** To be called when the services are at rest: asks again, one after the other, for what took long, and says what was found in all. */
    public Findings askForSlowAnswersAgain() {
        var slowAlone = new HashSet<String>();
        // What publishes or reads everything again leaves work behind, for which others would have to wait.
        slow.stream()
                .sorted(Comparator.comparing(one -> one.action().isHeavy()))
                .filter(one -> !slowAlone.contains(one.action().toString()))
                .filter(this::isSlowAgain)
                .forEach(one -> slowAlone.add(one.action().toString()));
        return findings;
    }

    private static List<Action> weighted(Target target) {
        return target.actions().stream()
                .flatMap(action -> Stream.generate(() -> action).limit(action.weight()))
                .toList();
    }

    private Void call(long many) throws IOException {
        var connections = new HashMap<String, Connection>();
        for (var next = number.getAndIncrement(); next < many; next = number.getAndIncrement()) {
            var dice = new Dice(seed, next);
            var action = dice.of(dice.of(actions));
            var sent = requests.any(action, dice);
            call(connections.computeIfAbsent(action.target().url(), Connection::new), action, sent);
        }
        for (var connection : connections.values()) {
            connection.close();
        }
        return null;
    }

    private void call(Connection connection, Action action, Sent sent) {
        try {
            var received = connection.exchange(sent);
            findings.answered(action, received);
            if (received.took().compareTo(LONGEST) > 0) {
                slow.add(new Slow(action, sent));
            }
            var faults = Judge.faults(action, sent, received);
            faults.forEach(fault -> findings.wrong(action, fault, sent + "\n" + received));
            if (received.succeeded()) {
                learn(action, received);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            findings.wrong(action, "no answer that can be read: " + e, sent.toString());
        }
    }

    /** All of them together take the whole machine, so that an answer may have had to wait for it: it is asked for up to three times. */
    private boolean isSlowAgain(Slow one) {
        try (var connection = new Connection(one.action().target().url())) {
            var least = connection.exchange(one.sent());
            for (var more = 2; more > 0 && isSlow(least); more--) {
                least = connection.exchange(one.sent());
            }
            if (!isSlow(least)) {
                return false;
            }
            findings.wrong(
                    one.action(), "it took %d ms alone".formatted(least.took().toMillis()), one.sent() + "\n" + least);
        } catch (IOException e) {
            findings.wrong(
                    one.action(), "no answer that can be read: " + e, one.sent().toString());
        }
        return true;
    }

    /** Publishing everything again takes as long as there is something, which its answer tells. */
    private static boolean isSlow(Received received) {
        return received.took().compareTo(LONGEST.plusMillis(received.publishedAgain())) > 0;
    }

    private void learn(Action action, Received received) throws IOException {
        received.header("ETag").ifPresent(tag -> memory.keep(Memory.TAGS, tag));
        if (received.isJson()) {
            JsonNode answer = JSON.readTree(received.body());
            memory.learn(action, answer);
        }
    }
}

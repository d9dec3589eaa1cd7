package servicedelivery.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How long after it was recorded an incident is in the figures, against the shortest way through Kafka into a table. */
final class Freshness implements Benchmark {

    private static final int RATE = 200;
    private static final double HALF = 0.5;
    private static final double PERCENT_99 = 0.99;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_CLIENTS = 4;
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int PEER_WARM_UP_RATE = 2_000;
    private static final Duration PEER_WARM_UP = Duration.ofSeconds(10);

    private final Meter meter;
    private final Suite suite;
    private final Load load;
    private final VisibleFacts visible;
    private final CommittingConsumer consumer;
    private double halfMillis;
    private double halfMillisOfPeer;

    Freshness(Parts parts) throws Exception {
        meter = new Meter(parts);
        suite = parts.suite();
        visible = new VisibleFacts(suite.reportingDatabase());
        consumer = new CommittingConsumer(suite.kafka(), parts.postgres().createDatabase("committing"));
        warmUp();
        load = new Load(suite.incidentsPort(), CLIENTS, new Posts(suite.incidentsPort()));
        ours();
    }

    /**
     * By a few clients, whose incidents come few at a time as they do when it is measured, only more of them: at the rate of the measurement
     * the code would not be compiled for minutes. The peer, which has less code, gets 20,000 records.
     */
    private void warmUp() throws IOException {
        try (var few = new Load(suite.incidentsPort(), WARM_UP_CLIENTS, new Posts(suite.incidentsPort()))) {
            var warming = CompletableFuture.runAsync(() -> post(few));
            consumer.run(PEER_WARM_UP_RATE, PEER_WARM_UP, new Waits());
            warming.join();
        }
    }

    private static void post(Load few) {
        try {
            few.closed(WARM_UP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public Claim claim() {
        return new Claim(
                "99 %% of incidents are visible so long after recordedAt, at %d a second".formatted(RATE),
                "99 % of records are in a table so long after they were sent, by a bare producer and a consumer that commits each poll",
                Goal.atMost(4, 1.5),
                Unit.MILLISECONDS);
    }

    @Override
    public Measured ours() throws Exception {
        suite.emptyTables();
        var waits = new Waits();
        var measured = meter.measure(() -> {
            var created = new CompletableFuture<Long>();
            var watching = visible.watch(created, waits);
            var answers = load.open(RATE, TIME);
            created.complete(answers.created());
            watching.join();
            return new Meter.Done(answers.created(), answers.seconds());
        });
        halfMillis = waits.millisOf(HALF);
        return measured.of(waits.millisOf(PERCENT_99));
    }

    @Override
    public Measured peer() throws Exception {
        var waits = new Waits();
        var measured = meter.measure(() -> consumer.run(RATE, TIME, waits));
        halfMillisOfPeer = waits.millisOf(HALF);
        return measured.of(waits.millisOf(PERCENT_99));
    }

    @Override
    public String remark() {
        return "in the last pair half of them were visible within %.1f ms, and within %.1f ms of the peer's"
                .formatted(halfMillis, halfMillisOfPeer);
    }

    @Override
    public void close() throws IOException, SQLException {
        load.close();
        visible.close();
        consumer.close();
    }
}

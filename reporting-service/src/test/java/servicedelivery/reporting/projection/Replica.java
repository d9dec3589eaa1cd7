package servicedelivery.reporting.projection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.errors.WakeupException;
import servicedelivery.reporting.Stage;

/** One more replica of the service as far as it applies events: a poll loop of its own in the same consumer group. */
final class Replica implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MOST_TOGETHER = 2_000;

    private final Kafka kafka;
    private final EventReader reader;
    private final Projection projection;
    private final String owner = "replica " + UUID.randomUUID();
    private final Thread thread = new Thread(this::run, "replica");
    private volatile boolean stopping;

    private Replica(Kafka kafka, EventReader reader, Projection projection) {
        this.kafka = kafka;
        this.reader = reader;
        this.projection = projection;
    }

    static Replica start(Kafka kafka, EventReader reader, Projection projection) {
        var replica = new Replica(kafka, reader, projection);
        replica.thread.start();
        return replica;
    }

    /** Waits until some of the partitions are its own. */
    void awaitShare(Stage stage) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !stage.rows("SELECT 1 FROM projection_offset WHERE owner = '%s'".formatted(owner))
                        .isEmpty());
    }

    /** Leaves the group. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var consumer = kafka.consumer();
                var watch = new TopicWatch(kafka.admin());
                var applier = new Applier(reader, projection, MOST_TOGETHER, owner)) {
            var backOff = new BackOff(Duration.ofSeconds(1));
            var loop = new PollLoop(consumer, watch, kafka, applier, new Progress(), backOff);
            loop.subscribe();
            while (!stopping) {
                loop.round();
            }
        } catch (WakeupException e) {
            // It is told to stop.
        }
    }
}

package servicedelivery.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.probes.Heartbeat;
import servicedelivery.probes.Heartbeats;
import servicedelivery.probes.StartUp;

/** Keeps a poll loop going from start to shutdown, with a new consumer whenever one breaks. */
@Singleton
class EventPump {

    private static final Logger LOG = Logger.getLogger(EventPump.class);

    /** Longer than the slowest round: the transactions that wait in a lane, and Kafka's silence on three questions. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(3);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMillis(200);

    private final Kafka kafka;
    private final EventReader reader;
    private final Projection projection;
    private final Progress progress;
    private final Heartbeat heartbeat;
    private final StartUp startUp;
    private final BackOff backOff;
    private final int mostTogether;
    private final Notices notices = new Notices();
    private final String owner = UUID.randomUUID().toString();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "event-pump");

    EventPump(
            Kafka kafka,
            EventReader reader,
            Projection projection,
            Progress progress,
            Heartbeats heartbeats,
            StartUp startUp,
            ProjectionSettings settings) {
        this.kafka = kafka;
        this.reader = reader;
        this.projection = projection;
        this.progress = progress;
        this.heartbeat = heartbeats.of("event-pump", LONGEST_ROUND);
        this.startUp = startUp;
        this.backOff = new BackOff(settings.longestBackOff());
        this.mostTogether = settings.batchSize();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets the transaction under way end, then leaves the group. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(LONGEST_STOP.toMillis());
    }

    private void run() {
        while (!startUp.isComplete() && isWanted(UNTIL_ASKED_AGAIN)) {
            heartbeat.beat();
        }
        while (isWanted(Duration.ZERO)) {
            heartbeat.beat();
            try (var consumer = kafka.consumer();
                    var watch = new TopicWatch(kafka.admin())) {
                current.set(consumer);
                poll(consumer, watch);
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (RuntimeException | Error e) {
                // Also an Error is survived: without this thread the figures would stand still behind a live process.
                var wait = backOff.afterFailure();
                progress.hinder(e.toString());
                notices.tell(
                        e.toString(),
                        reason -> LOG.warnf(e, "Reading broke off; beginning again in %d ms", wait.toMillis()));
                if (!isWanted(wait)) {
                    return;
                }
            }
        }
    }

    private void poll(Consumer<byte[], byte[]> consumer, TopicWatch watch) {
        try (var applier = new Applier(reader, projection, mostTogether, owner)) {
            var loop = new PollLoop(consumer, watch, kafka, applier, progress, backOff);
            loop.subscribe();
            while (isWanted(Duration.ZERO)) {
                heartbeat.beat();
                loop.round();
            }
        }
        consumer.close(CloseOptions.timeout(LONGEST_GOODBYE));
    }

    /** Waits so long, or until the service stops. */
    private boolean isWanted(Duration wait) {
        try {
            return !stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

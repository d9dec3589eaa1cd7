package servicedelivery.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the relay tells Prometheus; backlog and age are as of the last report, at most ten seconds ago. */
@Singleton
class OutboxMetrics {

    /** Longer than the slowest round and the ten seconds to the next report. */
    static final Duration LONGEST_BLINDNESS = Duration.ofSeconds(60);

    private final Counter published;
    private volatile @Nullable Position last;
    private volatile long lastLook;

    OutboxMetrics(MeterRegistry registry) {
        published = Counter.builder("outbox.published")
                .description("Events that Kafka has acknowledged")
                .register(registry);
        Gauge.builder("outbox.relaying", this, metrics -> metrics.isRelaying() ? 1 : 0)
                .description("1 in the replica that relays, 0 in all others")
                .register(registry);
        Gauge.builder("outbox.backlog", this, OutboxMetrics::backlog)
                .description("Events that wait for Kafka; 0 in a replica that does not relay")
                .register(registry);
        Gauge.builder(
                        "outbox.oldest.age.seconds",
                        this,
                        metrics -> metrics.oldestAge().toMillis() / 1000.0)
                .description("How long the oldest event has waited for Kafka")
                .register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    void at(Position position) {
        lastLook = System.nanoTime();
        last = position;
    }

    /** Another replica relays, and tells what waits. */
    void rest() {
        last = null;
    }

    boolean isRelaying() {
        return last != null && blindFor().compareTo(LONGEST_BLINDNESS) < 0;
    }

    /** How long ago this replica, if it is the one that relays, has seen what waits; zero in another. */
    Duration blindFor() {
        return last == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastLook);
    }

    long backlog() {
        var position = last;
        return position == null ? 0 : position.backlog();
    }

    Duration oldestAge() {
        var position = last;
        return position == null ? Duration.ZERO : position.oldestAge();
    }
}

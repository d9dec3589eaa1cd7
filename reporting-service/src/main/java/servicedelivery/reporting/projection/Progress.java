package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far this replica has applied its partitions, as the poll loop saw it last. */
@Singleton
public class Progress {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 60;

    /** @param ends the offset after the last record of each partition, as it was known then */
    private record Sight(long nanos, Map<TopicPartition, Long> ends) {}

    private final Deque<Sight> sights = new ArrayDeque<>();
    private Map<TopicPartition, Long> applied = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private @Nullable String stopped;
    private boolean known;

    /**
     * Notes where the loop stands.
     *
     * @param applied the first offset of each partition that is not applied
     * @param ends the offset after the last record that Kafka is known to have
     */
    synchronized void note(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> ends) {
        this.applied = Map.copyOf(applied);
        this.ends = Map.copyOf(ends);
        this.known = true;
        this.stopped = null;
        var now = System.nanoTime();
        var last = sights.peekLast();
        if (last == null || now - last.nanos() >= SECOND) {
            sights.addLast(new Sight(now, this.ends));
        }
        if (sights.size() > REMEMBERED) {
            sights.removeFirst();
        }
    }

    synchronized void stop(String reason) {
        stopped = reason;
    }

    /** Why the projection stopped itself and what to do; null while it goes on. */
    public synchronized @Nullable String stopped() {
        return stopped;
    }

    /** Events that Kafka is known to have and that are not applied; null until Kafka has been asked. */
    public synchronized @Nullable Long pending() {
        return known ? countPending() : null;
    }

    synchronized long countPending() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - applied.getOrDefault(end.getKey(), end.getValue())))
                .sum();
    }

    /** Whether an event known for so long still is not applied, or nothing is known yet. */
    public synchronized boolean isBehind(Duration patience) {
        var before = System.nanoTime() - patience.toNanos();
        return !known
                || sights.stream().filter(sight -> sight.nanos() <= before).anyMatch(this::isUnapplied);
    }

    private boolean isUnapplied(Sight sight) {
        return sight.ends().entrySet().stream()
                .anyMatch(end -> applied.getOrDefault(end.getKey(), end.getValue()) < end.getValue());
    }
}

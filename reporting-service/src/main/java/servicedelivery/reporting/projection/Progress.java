package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far this replica has applied its partitions, and the others have theirs, as the poll loop saw it last. */
@Singleton
public class Progress {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int REMEMBERED = 60;

    /** So long a consumer waits for an answer before it asks again, and so learns where the logs of its own partitions end. */
    private static final long LONGEST_FETCH = Duration.ofSeconds(1).toNanos();

    /** @param ends the offset after the last record of each partition, as it was known then */
    private record Sight(long nanos, Map<TopicPartition, Long> ends) {}

    private final LongSupplier nanos;
    private final Deque<Sight> sights = new ArrayDeque<>();
    private Map<TopicPartition, Long> applied = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private Map<TopicPartition, Long> appliedByOthers = Map.of();
    private Map<TopicPartition, Long> endsOfOthers = Map.of();
    private @Nullable Map<TopicPartition, Long> endsWhenClaimed;
    private @Nullable ProjectionStopped stop;
    private @Nullable String hindrance;
    private boolean known;
    private long lastNote;
    private long lookBegun;

    Progress() {
        this(System::nanoTime);
    }

    Progress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Partitions are not claimed: what waits in them, and for how long it has, is not known. */
    synchronized void unclaimed() {
        endsWhenClaimed = null;
    }

    /**
     * All assigned partitions are claimed. What waited then may have waited for long, so it counts until it is applied. What was seen before is
     * forgotten: it is in what waited, or it was of a topic that has been made again since.
     *
     * @param ends the offset after the last record that Kafka had of each partition
     */
    synchronized void claimed(Map<TopicPartition, Long> ends) {
        endsWhenClaimed = Map.copyOf(ends);
        sights.clear();
    }

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
        this.stop = null;
        this.hindrance = null;
        lastNote = nanos.getAsLong();
        var last = sights.peekLast();
        if (last == null || lastNote - last.nanos() >= SECOND) {
            sights.addLast(new Sight(lastNote, together(endsOfOthers, this.ends)));
        }
        if (sights.size() > REMEMBERED) {
            sights.removeFirst();
        }
    }

    /**
     * Notes where the other replicas stand.
     *
     * @param applied the first offset of each of their partitions that is not applied
     * @param ends the offset after the last record that Kafka is known to have
     * @param begun when it was asked
     */
    synchronized void noteOthers(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> ends, long begun) {
        lookBegun = begun;
        appliedByOthers = Map.copyOf(applied);
        endsOfOthers = Map.copyOf(ends);
    }

    synchronized void stop(ProjectionStopped reason) {
        stop = reason;
    }

    synchronized @Nullable ProjectionStopped stop() {
        return stop;
    }

    /** Why the projection stopped itself and what to do; null while it goes on. */
    public synchronized @Nullable String stopped() {
        return stop == null ? null : stop.getMessage();
    }

    /** Something outside keeps the loop from reading for a while. */
    synchronized void hinder(String reason) {
        hindrance = reason;
    }

    /** What keeps the loop from reading; null while nothing does. */
    synchronized @Nullable String hindrance() {
        return hindrance;
    }

    /** Events that Kafka is known to have and that are not applied; null until Kafka has been asked. */
    public synchronized @Nullable Long pending() {
        return known ? pending(applied, ends) + pending(appliedByOthers, endsOfOthers) : null;
    }

    /** Whether all that Kafka had at that time is known, as {@link System#nanoTime} tells it. */
    public synchronized boolean hasLookedSince(long moment) {
        return lookBegun - moment > 0 && lastNote - moment > LONGEST_FETCH;
    }

    /** Those of this replica's own partitions. */
    synchronized long countPending() {
        return pending(applied, ends);
    }

    private static long pending(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - applied.getOrDefault(end.getKey(), end.getValue())))
                .sum();
    }

    private static Map<TopicPartition, Long> together(Map<TopicPartition, Long> others, Map<TopicPartition, Long> own) {
        var together = new HashMap<>(others);
        together.putAll(own);
        return together;
    }

    /**
     * Whether an event known for so long still is not applied, or may be: before anything is known, while partitions
     * are not claimed or catching up, and when the loop has hung for so long that it would not have noticed.
     */
    public synchronized boolean isBehind(Duration patience) {
        var before = nanos.getAsLong() - patience.toNanos();
        return !known
                || endsWhenClaimed == null
                || isUnapplied(endsWhenClaimed)
                || lastNote - before <= 0
                || sights.stream()
                        .filter(sight -> sight.nanos() - before <= 0)
                        .anyMatch(sight -> isUnapplied(sight.ends()));
    }

    private boolean isUnapplied(Map<TopicPartition, Long> ends) {
        var applied = together(appliedByOthers, this.applied);
        return ends.entrySet().stream()
                .anyMatch(end -> applied.getOrDefault(end.getKey(), end.getValue()) < end.getValue());
    }
}

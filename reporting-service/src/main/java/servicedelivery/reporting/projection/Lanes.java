package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Applies large batches in several lanes, so that more than one processor of the database works: each lane has partitions of its own and does
 * one transaction after the other, whatever the others do. All that two of them have in common is the sums of responses by day, which each
 * moves in the order of days, and the revision, which each counts last.
 * What sources say of how far they have published comes when all before it is applied. After a transaction that failed, nothing more is
 * applied in its lane. To be used by one thread.
 */
final class Lanes implements AutoCloseable {

    /** Fewer are done sooner by one transaction. */
    private static final int MANY = 500;

    private static final int LANES_OF_INCIDENTS = 2;
    private static final int LANES_OF_RESPONSES = 2;
    private static final int RESPONSES = LANES_OF_INCIDENTS;
    private static final int SOURCES = RESPONSES + LANES_OF_RESPONSES;

    /** Reads records and applies them in one transaction. */
    interface Application {

        /** @return the claims with their new offsets */
        Map<TopicPartition, Claim> apply(
                List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims)
                throws SQLException;
    }

    private final Application application;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(SOURCES, task -> new Thread(task, "event-applier"));

    /** For each lane the last transaction begun, which tells the claims as it leaves them; that of sources is for all of them. */
    private final List<CompletableFuture<Map<TopicPartition, Claim>>> last =
            new ArrayList<>(Collections.nCopies(SOURCES + 1, CompletableFuture.completedFuture(Map.of())));

    /** For each batch begun the last of its transactions. */
    private final Deque<CompletableFuture<Map<TopicPartition, Claim>>> underWay = new ArrayDeque<>();

    Lanes(Application application) {
        this.application = application;
    }

    boolean areBusy() {
        return !underWay.isEmpty();
    }

    /**
     * Begins a batch, after those that are under way.
     *
     * @param claims with which to begin when nothing is under way
     */
    void begin(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims) {
        if (underWay.isEmpty()) {
            Collections.fill(last, CompletableFuture.completedFuture(claims));
        }
        if (records.size() < MANY) {
            Collections.fill(last, after(last, records));
        } else {
            beginApart(records);
        }
        underWay.addLast(last.get(SOURCES));
    }

    private void beginApart(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        var parts = records.stream().collect(Collectors.groupingBy(Lanes::of));
        var ofSources = parts.remove(SOURCES);
        parts.forEach((lane, part) -> last.set(lane, after(List.of(last.get(lane)), part)));
        last.set(SOURCES, ofSources == null ? together(last) : after(last, ofSources));
    }

    private static int of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return switch (Topic.of(record.topic())) {
            case INCIDENTS -> record.partition() % LANES_OF_INCIDENTS;
            case SURVEY_RESPONSES -> RESPONSES + record.partition() % LANES_OF_RESPONSES;
            case SOURCES -> SOURCES;
        };
    }

    private CompletableFuture<Map<TopicPartition, Claim>> after(
            Collection<CompletableFuture<Map<TopicPartition, Claim>>> before,
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        return together(before).thenApplyAsync(claims -> apply(records, claims), threads);
    }

    private Map<TopicPartition, Claim> apply(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims) {
        try {
            return application.apply(records, claims);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** Ends when all have ended, also when one has failed. */
    private static CompletableFuture<Map<TopicPartition, Claim>> together(
            Collection<CompletableFuture<Map<TopicPartition, Claim>>> parts) {
        return parts.stream()
                .distinct()
                .reduce((one, other) -> one.thenCombine(other, Lanes::furthest))
                .orElseThrow();
    }

    private static Map<TopicPartition, Claim> furthest(
            Map<TopicPartition, Claim> one, Map<TopicPartition, Claim> other) {
        var furthest = new HashMap<>(one);
        other.forEach((partition, claim) ->
                furthest.merge(partition, claim, (a, b) -> a.nextOffset() >= b.nextOffset() ? a : b));
        return furthest;
    }

    /**
     * Waits until no more than so many batches are under way.
     *
     * @return the claims as the last batch that has ended leaves them; empty when none has
     * @throws SQLException when the database could not do it now; nothing is under way any more, and some of the events may have been applied
     */
    Optional<Map<TopicPartition, Claim>> await(int most) throws SQLException {
        @Nullable Map<TopicPartition, Claim> claims = null;
        while (underWay.size() > most || (areBusy() && underWay.getFirst().isDone())) {
            claims = ended(underWay.removeFirst());
        }
        return Optional.ofNullable(claims);
    }

    private Map<TopicPartition, Claim> ended(CompletableFuture<Map<TopicPartition, Claim>> batch) throws SQLException {
        try {
            return Outcome.of(batch);
        } catch (SQLException | RuntimeException | Error e) {
            rest();
            throw e;
        }
    }

    /** Lets all that is under way end, however it ends. */
    private void rest() {
        underWay.forEach(batch -> batch.handle((claims, failure) -> claims).join());
        underWay.clear();
    }

    @Override
    public void close() {
        rest();
        threads.shutdown();
    }
}

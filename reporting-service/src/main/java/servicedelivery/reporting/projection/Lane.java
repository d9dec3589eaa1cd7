package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Applies the records of some partitions in one transaction after the other. What is added while one runs waits, and is applied by the next
 * together, so that a lane that has fallen behind has fewer and larger ones. After one that failed nothing more is applied.
 */
final class Lane {

    /** Reads records and applies them in one transaction. */
    interface Application {

        /** @return the claims with their new offsets */
        Map<TopicPartition, Claim> apply(
                List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims)
                throws SQLException;
    }

    /** @param applied the claims as the transaction that applies it leaves them */
    private record Portion(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records,
            CompletableFuture<Map<TopicPartition, Claim>> applied) {}

    private final Application application;
    private final Executor threads;
    private final int mostTogether;
    private final Deque<Portion> waiting = new ArrayDeque<>();
    private CompletableFuture<Map<TopicPartition, Claim>> last = CompletableFuture.completedFuture(Map.of());
    private boolean runs;
    private volatile boolean hasGivenUp;

    /** @param mostTogether how many records one transaction has at most, unless they were added together */
    Lane(Application application, Executor threads, int mostTogether) {
        this.application = application;
        this.threads = threads;
        this.mostTogether = mostTogether;
    }

    /**
     * Goes on after something else, with the claims that it leaves.
     *
     * @throws IllegalStateException when something waits or runs; not when all that was added has ended
     */
    synchronized void follow(CompletableFuture<Map<TopicPartition, Claim>> before) {
        if (runs) {
            throw new IllegalStateException("a lane that runs cannot follow anything else");
        }
        last = before;
    }

    /** Tells the claims as the last transaction leaves them, or why it failed. */
    synchronized CompletableFuture<Map<TopicPartition, Claim>> last() {
        return last;
    }

    /** Lets the transaction that runs end, and applies nothing more. */
    void giveUp() {
        hasGivenUp = true;
    }

    /** Applies records after all that were added before. */
    synchronized void add(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        var before = last;
        var portion = new Portion(records, new CompletableFuture<>());
        waiting.add(portion);
        last = portion.applied;
        if (!runs) {
            runs = true;
            var unused = before.whenCompleteAsync(this::run, threads);
        }
    }

    /** One transaction. Whoever is told that it has ended finds the lane at rest, or the next one already begun. */
    private void run(@Nullable Map<TopicPartition, Claim> claims, @Nullable Throwable failure) {
        var portions = take();
        var outcome = failure == null
                ? outcome(portions, Objects.requireNonNull(claims))
                : CompletableFuture.<Map<TopicPartition, Claim>>failedFuture(failure);
        goOn(outcome);
        portions.forEach(portion -> tell(outcome, portion));
    }

    private CompletableFuture<Map<TopicPartition, Claim>> outcome(
            List<Portion> portions, Map<TopicPartition, Claim> claims) {
        if (hasGivenUp) {
            return CompletableFuture.failedFuture(new CancellationException("the projection ends"));
        }
        try {
            return CompletableFuture.completedFuture(application.apply(
                    portions.stream()
                            .flatMap(portion -> portion.records.stream())
                            .toList(),
                    claims));
        } catch (SQLException | RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void goOn(CompletableFuture<Map<TopicPartition, Claim>> outcome) {
        runs = !waiting.isEmpty();
        if (runs) {
            var unused = outcome.whenCompleteAsync(this::run, threads);
        }
    }

    private static void tell(CompletableFuture<Map<TopicPartition, Claim>> outcome, Portion portion) {
        var unused = outcome.whenComplete((claims, failure) -> {
            if (failure == null) {
                portion.applied.complete(claims);
            } else {
                portion.applied.completeExceptionally(failure);
            }
        });
    }

    /** What waits and fits into one transaction, but at least what has waited longest. */
    private synchronized List<Portion> take() {
        var portions = new ArrayList<Portion>();
        var records = 0;
        while (!waiting.isEmpty()
                && (portions.isEmpty() || records + waiting.element().records.size() <= mostTogether)) {
            records += waiting.element().records.size();
            portions.add(waiting.remove());
        }
        return portions;
    }
}

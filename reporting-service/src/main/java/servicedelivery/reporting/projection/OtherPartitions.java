package servicedelivery.reporting.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.sql.DatabaseFailure;

/**
 * What the other replicas have not applied yet. Figures are made of all partitions, whoever answers; so a replica that dies or hangs is
 * noticed by those that go on.
 */
final class OtherPartitions {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Admin admin;
    private final Supplier<Map<TopicPartition, Claim>> stored;
    private final long begun = System.nanoTime() - PAUSE;
    private Map<TopicPartition, Claim> claims = Map.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> answers = Map.of();
    private Set<TopicPartition> own = Set.of();
    private long askedAt = begun;
    private long lookBegun = begun;
    private boolean known;

    /** @param stored how far every partition is applied */
    OtherPartitions(Admin admin, Supplier<Map<TopicPartition, Claim>> stored) {
        this.admin = admin;
        this.stored = stored;
    }

    /**
     * Asks now and then, and never waits for Kafka.
     *
     * @param ours the partitions of this replica
     */
    void look(Set<TopicPartition> ours) {
        if (!ours.equals(own)) {
            own = Set.copyOf(ours);
            known = false;
            answers = Map.of();
            askedAt = begun;
        }
        if (!answers.isEmpty() && answers.values().stream().allMatch(KafkaFuture::isDone)) {
            listen();
        } else if (answers.isEmpty() && System.nanoTime() - askedAt > PAUSE) {
            ask();
        }
    }

    /** Whether anything has been found out since these are this replica's own partitions. */
    boolean areKnownBeside(Set<TopicPartition> ours) {
        return known && ours.equals(own);
    }

    /** When Kafka was asked what is known now. */
    long lookBegun() {
        return lookBegun;
    }

    /** The stored claims of other replicas, and these. */
    Map<TopicPartition, Claim> claimsAnd(Map<TopicPartition, Claim> ours) {
        return together(claims, ours);
    }

    /** Where the logs of the other replicas' partitions end, and of these. */
    Map<TopicPartition, Long> endsAnd(Map<TopicPartition, Long> ours) {
        return together(ends, ours);
    }

    Map<TopicPartition, Long> applied() {
        return claims.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> claim.getValue().nextOffset()));
    }

    Map<TopicPartition, Long> ends() {
        return ends;
    }

    private void ask() {
        askedAt = System.nanoTime();
        read().ifPresent(others -> {
            var partitions = others.keySet();
            if (partitions.isEmpty()) {
                settle(others, Map.of());
            } else {
                var asked = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())));
                answers = partitions.stream().collect(Collectors.toMap(Function.identity(), asked::partitionResult));
            }
        });
    }

    /** What is applied is read after Kafka has said what there is, so nothing seems to wait that does not. */
    private void listen() {
        var told = new HashMap<TopicPartition, Long>();
        answers.forEach((partition, answer) -> {
            if (!answer.isCompletedExceptionally()) {
                told.put(partition, end(answer));
            }
        });
        var complete = told.size() == answers.size();
        answers = Map.of();
        if (complete) {
            read().ifPresent(others -> settle(others, told));
        }
    }

    private void settle(Map<TopicPartition, Claim> others, Map<TopicPartition, Long> told) {
        claims = others;
        ends = told;
        lookBegun = askedAt;
        known = true;
    }

    /** Empty when the database does not say: what was known before then gets old, and shows that it does. */
    private Optional<Map<TopicPartition, Claim>> read() {
        try {
            var others = new HashMap<>(stored.get());
            others.keySet().removeAll(own);
            return Optional.of(others);
        } catch (DatabaseFailure e) {
            return Optional.empty();
        }
    }

    private static <T> Map<TopicPartition, T> together(Map<TopicPartition, T> others, Map<TopicPartition, T> ours) {
        var together = new HashMap<>(others);
        together.putAll(ours);
        return together;
    }

    private static long end(KafkaFuture<ListOffsetsResultInfo> answer) {
        try {
            return answer.get().offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("it is there", e);
        }
    }
}

package servicedelivery.reporting.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The claims that several transactions leave. */
final class ClaimsTogether {

    private ClaimsTogether() {}

    /** For each partition the claim that is furthest. Ends when all have ended, also when one has failed. */
    static CompletableFuture<Map<TopicPartition, Claim>> of(
            Stream<CompletableFuture<Map<TopicPartition, Claim>>> transactions) {
        return transactions
                .distinct()
                .reduce((one, other) -> one.thenCombine(other, ClaimsTogether::furthest))
                .orElseThrow();
    }

    private static Map<TopicPartition, Claim> furthest(
            Map<TopicPartition, Claim> one, Map<TopicPartition, Claim> other) {
        var furthest = new HashMap<>(one);
        other.forEach((partition, claim) ->
                furthest.merge(partition, claim, (a, b) -> a.nextOffset() >= b.nextOffset() ? a : b));
        return furthest;
    }
}

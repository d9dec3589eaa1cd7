package servicedelivery.reporting.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where the logs of the claimed partitions end, as far as the consumer knows. */
final class LogEnds {

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    LogEnds(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    void saw(Map<TopicPartition, Extent> extents) {
        extents.forEach((partition, extent) -> ends.put(partition, extent.end()));
    }

    void forget(Collection<TopicPartition> partitions) {
        ends.keySet().removeAll(partitions);
    }

    Map<TopicPartition, Long> all() {
        return ends;
    }

    /** Whether nothing is known to be left to read. */
    boolean areReached(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, Long.MAX_VALUE));
    }

    /**
     * The first offset of each partition that is not applied. A log may end in offsets without a record, so where nothing
     * is left to read the position counts, which has gone past them.
     *
     * @param inHand whether records are polled and not applied yet
     */
    Map<TopicPartition, Long> applied(Map<TopicPartition, Claim> claims, boolean inHand) {
        var applied = new HashMap<TopicPartition, Long>();
        claims.forEach((partition, claim) -> {
            applied.put(partition, claim.nextOffset());
            consumer.currentLag(partition).ifPresent(lag -> {
                var position = consumer.position(partition);
                ends.put(partition, position + lag);
                if (lag == 0 && !inHand) {
                    applied.put(partition, position);
                }
            });
        });
        return applied;
    }
}

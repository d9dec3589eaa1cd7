package servicedelivery.reporting.projection;

import org.apache.kafka.common.TopicPartition;

/** Somebody else has claimed the partition, or moved its offset; nothing of the batch may be applied. */
final class LostClaim extends RuntimeException {

    LostClaim(TopicPartition partition) {
        super("%s was claimed by another replica".formatted(partition));
    }
}

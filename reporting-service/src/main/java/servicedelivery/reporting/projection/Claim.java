package servicedelivery.reporting.projection;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The right to apply one partition, as long as nobody else has claimed it since.
 *
 * @param topicId of the topic that was claimed; a topic made again under the same name has another
 * @param epoch counts the claims of the partition
 * @param nextOffset the first offset that is not applied
 */
record Claim(String topicId, long epoch, long nextOffset) {

    /** @throws LostClaim when there is none of the partition */
    static Claim in(Map<TopicPartition, Claim> claims, TopicPartition partition) {
        var claim = claims.get(partition);
        if (claim == null) {
            throw new LostClaim(partition);
        }
        return claim;
    }

    Claim advancedTo(long offset) {
        return new Claim(topicId, epoch, offset);
    }
}

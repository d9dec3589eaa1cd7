package servicedelivery.reporting.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Notices that a topic was made again under its name. The consumer itself goes on in the new log wherever that has the offset
 * that is next, and never reads what lies before it.
 */
final class TopicWatch implements AutoCloseable {

    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final Admin admin;
    private Map<String, KafkaFuture<TopicDescription>> answers = Map.of();
    private long askedAt = System.nanoTime();

    TopicWatch(Admin admin) {
        this.admin = admin;
    }

    /**
     * Asks Kafka now and then, and never waits for the answer.
     *
     * @throws ProjectionStopped when a topic is another than the one that was claimed
     */
    void check(Map<TopicPartition, Claim> claims) {
        if (!answers.isEmpty() && answers.values().stream().allMatch(KafkaFuture::isDone)) {
            var said = answers;
            answers = Map.of();
            claims.forEach((partition, claim) -> requireSame(said, partition.topic(), claim));
        } else if (answers.isEmpty() && System.nanoTime() - askedAt > PAUSE) {
            askedAt = System.nanoTime();
            answers = admin.describeTopics(
                            claims.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet()))
                    .topicNameValues();
        }
    }

    /** Who answers. */
    Admin admin() {
        return admin;
    }

    /** What was asked before a claim says nothing about it. */
    void forget() {
        answers = Map.of();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static void requireSame(Map<String, KafkaFuture<TopicDescription>> said, String topic, Claim claim) {
        var answer = said.get(topic);
        if (answer != null && !answer.isCompletedExceptionally()) {
            try {
                requireSame(answer.get(), claim);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("it is there", e);
            }
        }
    }

    private static void requireSame(TopicDescription topic, Claim claim) {
        if (!topic.topicId().toString().equals(claim.topicId())) {
            throw ProjectionStopped.recreated(topic.name());
        }
    }
}

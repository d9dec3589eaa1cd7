package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Records of all partitions, in which nothing stands. */
final class LaneRecords {

    private static final int PARTITIONS = 6;

    private LaneRecords() {}

    static List<TopicPartition> partitions() {
        return Topic.names().stream()
                .flatMap(topic ->
                        IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }

    static List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> eventsOf(List<String> topics, int from, int to) {
        return events(from, to).stream()
                .filter(event -> topics.contains(partitionOf(event).topic()))
                .toList();
    }

    /** With the same offsets in each partition. */
    static List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(offset -> partitions().stream().map(each -> record(each, offset)))
                .toList();
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> record(TopicPartition in, long offset) {
        return new ConsumerRecord<>(in.topic(), in.partition(), offset, new byte[0], new byte[0]);
    }

    static TopicPartition partitionOf(ConsumerRecord<byte @Nullable [], byte @Nullable []> event) {
        return new TopicPartition(event.topic(), event.partition());
    }

    /** Whether it is counted down soon. */
    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As the database does: with a claim that is not the newest, nothing is applied. */
    static Map<TopicPartition, Claim> advanced(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events, Map<TopicPartition, Claim> claims) {
        var advanced = new HashMap<>(claims);
        for (var event : events) {
            var claim = advanced.get(partitionOf(event));
            assertThat(claim.nextOffset()).as("of %s", partitionOf(event)).isEqualTo(event.offset());
            advanced.put(partitionOf(event), claim.advancedTo(event.offset() + 1));
        }
        return advanced;
    }

    /** Of all partitions, at an offset where their topic is named or none is, and at 0 elsewhere. */
    static Map<TopicPartition, Claim> claims(long nextOffset, String... advancedTopics) {
        var claims = new HashMap<TopicPartition, Claim>();
        for (var partition : partitions()) {
            var isAdvanced =
                    advancedTopics.length == 0 || List.of(advancedTopics).contains(partition.topic());
            claims.put(partition, new Claim("topic", 1, isAdvanced ? nextOffset : 0));
        }
        return claims;
    }
}

package servicedelivery.reporting.projection;

import java.util.List;
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
}

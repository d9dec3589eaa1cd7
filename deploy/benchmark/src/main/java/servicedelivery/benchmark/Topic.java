package servicedelivery.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Topics;

/** Looks how many events Kafka has acknowledged, without reading them. */
final class Topic implements AutoCloseable {

    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, 6)
            .mapToObj(partition -> new TopicPartition(Topics.INCIDENTS, partition))
            .toList();

    private final KafkaConsumer<byte[], byte[]> consumer;

    Topic(KafkaBroker kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    long events() {
        return consumer.endOffsets(PARTITIONS).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

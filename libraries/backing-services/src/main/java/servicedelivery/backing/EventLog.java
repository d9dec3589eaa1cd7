package servicedelivery.backing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What really is in Kafka, for tests that use {@link BackingServicesResource}. */
public final class EventLog {

    private EventLog() {}

    /** All records of a topic so far that have this key, in order. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        return of(BackingServicesResource.kafka(), topic, key);
    }

    /** The same of any broker. */
    public static List<ConsumerRecord<String, byte[]>> of(KafkaBroker kafka, String topic, String key) {
        return all(kafka, topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /** All records of a topic so far, those of one key in order. */
    public static List<ConsumerRecord<String, byte[]>> all(KafkaBroker kafka, String topic) {
        return all(kafka.bootstrapServers(), topic);
    }

    /** The same of any Kafka. */
    public static List<ConsumerRecord<String, byte[]>> all(String bootstrapServers, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The value of a header, as text. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = Objects.requireNonNull(record.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

package servicedelivery.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of this service from its beginning to where it ended when the reading began. */
@ApplicationScoped
class PublishedStates {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Map<String, Object> kafka;
    private final ObjectMapper json;

    PublishedStates(@Identifier("default-kafka-broker") Map<String, Object> kafka, ObjectMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /**
     * Gives the states in batches, those of one aggregate in the order in which they were published. What is no state is passed over.
     *
     * @throws KafkaAway when Kafka does not answer for fifteen seconds, or refuses
     */
    void read(String topic, Consumer<List<PublishedState>> batches) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readTo(ends, consumer, batches);
        } catch (KafkaException e) {
            throw new KafkaAway(e);
        }
    }

    private void readTo(
            Map<TopicPartition, Long> ends,
            KafkaConsumer<String, byte[]> consumer,
            Consumer<List<PublishedState>> batches) {
        var lastRecords = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                lastRecords = System.nanoTime();
                var states = new ArrayList<PublishedState>(records.count());
                records.forEach(record -> state(record).ifPresent(states::add));
                batches.accept(states);
            } else if (System.nanoTime() - lastRecords > LONGEST_SILENCE.toNanos()) {
                throw new KafkaAway(new KafkaException("no records for " + LONGEST_SILENCE));
            }
        }
    }

    private Optional<PublishedState> state(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() != null && json.readTree(record.value()) instanceof ObjectNode value) {
                return Optional.of(new PublishedState(
                        UUID.fromString(record.key()),
                        value.path("generation").asInt(),
                        value.path("version").asLong(),
                        value));
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}

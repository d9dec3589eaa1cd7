package servicedelivery.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import servicedelivery.local.Trail.Published;

/** The newest record of an incident or a response in its topic. */
record TopicTrail(String bootstrap) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A record bears the time at which it was sent, on another machine perhaps than that which recorded the change. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /**
     * Reads what was sent since the change was recorded.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    @Nullable
    Published newest(String topic, UUID id, Instant recordedAt) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrap,
                        "default.api.timeout.ms",
                        KafkaQuestions.ANSWER_MILLIS,
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var since = recordedAt.minus(CLOCKS).toEpochMilli();
            var starts = consumer.offsetsForTimes(
                    partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> since)));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            starts.forEach((partition, start) -> {
                if (start != null) {
                    consumer.seek(partition, start.offset());
                }
            });
            return newest(consumer, partitions, id.toString(), topicId(topic));
        }
    }

    /** A topic that is made anew under its name has another id. */
    private String topicId(String topic) {
        try (var admin = KafkaQuestions.to(bootstrap)) {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(described.get(topic), topic).topicId().toString();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static @Nullable Published newest(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, String key, String topicId) {
        var ends = consumer.endOffsets(partitions);
        var limit = Instant.now().plus(LONGEST);
        Published newest = null;
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))
                && Instant.now().isBefore(limit)) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (key.equals(record.key())) {
                    newest = newer(newest, published(record, topicId));
                }
            }
        }
        return newest;
    }

    private static Published newer(@Nullable Published known, Published found) {
        return known == null
                ? found
                : List.of(known, found).stream()
                        .max(Comparator.comparingLong(Published::version).thenComparing(Published::at))
                        .orElseThrow();
    }

    private static Published published(ConsumerRecord<String, byte[]> record, String topicId) {
        var value = Json.parsed(
                new String(Objects.requireNonNullElse(record.value(), new byte[0]), StandardCharsets.UTF_8));
        return new Published(
                value.path("version").asLong(),
                topicId,
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()));
    }
}

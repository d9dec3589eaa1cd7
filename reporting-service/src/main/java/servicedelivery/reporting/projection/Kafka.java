package servicedelivery.reporting.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The connection to Kafka, with offsets that only this service's database decides. */
@Singleton
class Kafka {

    private static final int ANSWER_MILLIS = 10_000;
    private static final int HEARTBEATS_PER_SESSION = 3;

    /** Partitions that are added are read after so long; the client's own standard of five minutes would be hidden silence. */
    private static final int METADATA_MILLIS = 5_000;

    /** Polls that catch up soon have records of most partitions then, and not all that one of them has first; so all {@link Lanes} have work. */
    private static final int PARTITION_BYTES = 256 * 1024;

    /** So that lanes get something soon and about as much each; what they could not do at once they do together. */
    private static final int POLLS_OF_A_BATCH = 2;

    private final Map<String, Object> connection;
    private final ProjectionSettings settings;

    /** @param connection every {@code kafka.*} property: servers, and encryption and login where there are */
    Kafka(@Identifier("default-kafka-broker") Map<String, Object> connection, ProjectionSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** One of the projection, of which two polls fill a transaction. */
    Consumer<byte[], byte[]> consumer() {
        return consumer(Math.max(1, settings.batchSize() / POLLS_OF_A_BATCH));
    }

    /** @param mostPolled how many records a poll gives at most */
    Consumer<byte[], byte[]> consumer(int mostPolled) {
        var session = (int) settings.sessionTimeout().toMillis();
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostPolled);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES);
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
        configuration.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        configuration.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What Kafka has of the partitions.
     *
     * @throws KafkaException when it does not say in time
     */
    Map<TopicPartition, Extent> extents(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var ids = topicIds(
                partitions.stream().map(TopicPartition::topic).distinct().toList());
        var beginnings = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> new Extent(
                                known(ids, partition.topic()), known(beginnings, partition), known(ends, partition))));
    }

    private static <K, V> V known(Map<K, V> answers, K asked) {
        return Objects.requireNonNull(answers.get(asked), () -> "Kafka does not answer for " + asked);
    }

    Admin admin() {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return Admin.create(configuration);
    }

    private Map<String, String> topicIds(List<String> topics) {
        try (var admin = admin()) {
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .collect(Collectors.toMap(
                            topic -> topic.name(), topic -> topic.topicId().toString()));
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

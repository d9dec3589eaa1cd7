package servicedelivery.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import servicedelivery.backing.Topics;
import servicedelivery.backing.Trees;

/** The same job as a Kafka Streams application in this program, whose JVM is warm after the first round. */
final class StreamsPeer implements AutoCloseable {

    private static final Set<String> TOPICS = Set.of(Topics.INCIDENTS, Topics.SURVEY_RESPONSES);

    private final Parts parts;
    private final Feed feed;
    private final Admin admin;
    private int round;

    StreamsPeer(Parts parts, Feed feed) {
        this.parts = parts;
        this.feed = feed;
        this.admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, feed.kafka().bootstrapServers()));
    }

    /** Starts another application each time, which therefore knows nothing and begins with the first event. */
    Meter.Done project() throws Exception {
        var application = "peer-" + round++;
        var settings = settings(application);
        var done = project(application, settings);
        Trees.delete(state());
        deleteTopics(application);
        return done;
    }

    private Meter.Done project(String application, Properties settings) throws SQLException {
        try (var streams = new KafkaStreams(StreamsFigures.topology(settings), settings)) {
            streams.start();
            return Pace.watch(() -> committed(application), 2L * Feed.EVENTS);
        }
    }

    private Path state() {
        return parts.data().resolve("streams");
    }

    /** How many events of the topics, whose figures are stored and cannot get lost any more. */
    private long committed(String application) {
        try {
            return admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(offset -> TOPICS.contains(offset.getKey().topic()))
                    .mapToLong(offset -> offset.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            // There is no such group yet.
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** What the application leaves in Kafka, which would fill the disk. */
    private void deleteTopics(String application) throws ExecutionException, InterruptedException {
        var left = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(application + "-"))
                .toList();
        admin.deleteTopics(left).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }

    private Properties settings(String application) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, feed.kafka().bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L * 1024 * 1024);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 4 * 1024 * 1024);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 50);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 64L * 1024 * 1024);
        return settings;
    }
}

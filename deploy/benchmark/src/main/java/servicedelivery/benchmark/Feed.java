package servicedelivery.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Topics;

/** A Kafka of its own with as many events of incidents as of survey responses, made once and read in every round. */
final class Feed implements AutoCloseable {

    /** Of each kind. */
    static final int EVENTS = asked(System.getenv().getOrDefault("BENCHMARK_EVENTS", "100000"));

    private static final String STATUS = """
            {"source":"/incident-service","publishedThrough":"%s","backlog":0}""";

    private final KafkaBroker kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Feed(Parts parts) {
        kafka = parts.broker("feed");
        kafka.start();
        kafka.createTopics();
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static int asked(String events) {
        if (!events.matches("[1-9]\\d{3,6}")) {
            throw new IllegalArgumentException(
                    "BENCHMARK_EVENTS must be a whole number from 1000 to 9999999, and is " + events);
        }
        return Integer.parseInt(events);
    }

    /**
     * Sends all of them, in turns of both kinds.
     *
     * @throws IllegalStateException when Kafka has not taken all of them
     */
    Feed fill() {
        for (var number = 0; number < EVENTS; number++) {
            var id = SampleFacts.id(number, EVENTS).toString();
            send(Topics.INCIDENTS, id, SampleFacts.INCIDENT_TYPE, SampleFacts.incident(number, EVENTS));
            send(Topics.SURVEY_RESPONSES, id, SampleFacts.RESPONSE_TYPE, SampleFacts.response(number, EVENTS));
        }
        producer.flush();
        var reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException("Kafka has not taken all events", reason);
        }
        return this;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    /** Lets a source say how far it has published, which is a record that changes no fact. */
    void speak() throws ExecutionException, InterruptedException {
        var value = STATUS.formatted(Instant.now()).getBytes(StandardCharsets.UTF_8);
        producer.send(record(Topics.SOURCES, "/incident-service", "servicedelivery.source.published-through.v1", value))
                .get();
    }

    private void send(String topic, String id, String type, byte[] value) {
        var unused = producer.send(record(topic, id, type, value), (place, reason) -> {
            if (reason != null) {
                failure.compareAndSet(null, reason);
            }
        });
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String type, byte[] value) {
        return new ProducerRecord<>(topic, null, key, value, headers(key, type));
    }

    private static List<Header> headers(String subject, String type) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "/incident-service"),
                header("ce_subject", subject),
                header("ce_time", "2019-01-15T09:05:00.123456Z"),
                header("content-type", "application/json"),
                header("ce_type", type));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        producer.close();
    }
}

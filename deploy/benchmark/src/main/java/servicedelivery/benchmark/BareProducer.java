package servicedelivery.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Topics;

/** A producer that does nothing but send events of the same bytes, as safely as the relay: idempotent, with all acknowledgements. */
final class BareProducer implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final KafkaProducer<String, byte[]> producer;

    BareProducer(KafkaBroker kafka) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64L * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends one event. */
    Future<RecordMetadata> send(int number) {
        var subject = new UUID(System.nanoTime(), number).toString();
        return producer.send(
                new ProducerRecord<>(Topics.INCIDENTS, null, subject, SampleEvent.value(number), headers(subject)));
    }

    Meter.Done sendAll(int events) {
        var acknowledged = new AtomicLong();
        var start = System.nanoTime();
        for (var number = 0; number < events; number++) {
            var subject = new UUID(start, number).toString();
            var record =
                    new ProducerRecord<>(Topics.INCIDENTS, null, subject, SampleEvent.value(number), headers(subject));
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.incrementAndGet();
                }
            });
        }
        producer.flush();
        return new Meter.Done(acknowledged.get(), (System.nanoTime() - start) / NANOS);
    }

    private static List<Header> headers(String subject) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", subject),
                header("ce_source", "/incident-service"),
                header("ce_subject", subject),
                header("ce_time", "2019-01-15T09:05:00.123456Z"),
                header("content-type", "application/json"),
                header("ce_type", SampleEvent.TYPE));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        producer.close();
    }
}

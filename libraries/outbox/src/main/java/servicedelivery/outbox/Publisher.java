package servicedelivery.outbox;

import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka as CloudEvents 1.0 in binary mode, with the idempotent producer and all acknowledgements. */
final class Publisher implements AutoCloseable {

    private final String source;
    private final Tracer tracer;
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable Throwable failure;

    /** @param kafka the client's settings, at least {@code bootstrap.servers} */
    Publisher(String source, Map<String, Object> kafka, Tracer tracer) {
        this.source = source;
        this.tracer = tracer;
        this.producer = new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        return settings;
    }

    /** Sends events in order and waits for the broker, as {@link #send} and {@link #acknowledged} do. */
    int publish(List<OutboxEvent> events) {
        return acknowledged(send(events));
    }

    /** Begins to send events in order. Before the next ones {@link #acknowledged} must have been asked. */
    List<Future<RecordMetadata>> send(List<OutboxEvent> events) {
        failure = null;
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var event : events) {
            var sending = Sending.of(event, tracer);
            var send = producer.send(record(event, sending), sending);
            sent.add(send);
            // Without a broker every send would wait for one: the first that is refused at once is the last.
            if (send.isDone() && !isAcknowledged(send)) {
                break;
            }
        }
        return sent;
    }

    /**
     * Waits for the broker, at most half a minute.
     *
     * @return how many of the first events are acknowledged; fewer than all when one failed
     */
    int acknowledged(List<Future<RecordMetadata>> sent) {
        producer.flush();
        var acknowledged = 0;
        while (acknowledged < sent.size() && isAcknowledged(sent.get(acknowledged))) {
            acknowledged++;
        }
        return acknowledged;
    }

    /** Why the last events were not all acknowledged; null when they were. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** Of a send that is done, as all are after a flush. */
    private boolean isAcknowledged(Future<RecordMetadata> send) {
        try {
            send.get();
            return true;
        } catch (ExecutionException e) {
            failure = e.getCause();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxEvent event, @Nullable Sending sending) {
        var message = new ProducerRecord<>(event.topic(), event.subject(), event.value());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id().toString());
        header(message, "ce_source", "/" + source);
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", DateTimeFormatter.ISO_INSTANT.format(event.recordedAt()));
        header(message, "content-type", "application/json");
        var traceparent = sending == null ? null : sending.traceparent();
        if (traceparent != null) {
            header(message, TraceParent.HEADER, traceparent);
        }
        // The last, because Kafka's client looks for a header from the end and makes a text of every name that it
        // passes.
        header(message, "ce_type", event.type());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

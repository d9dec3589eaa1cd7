package servicedelivery.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 has it.
 *
 * @param topic where it goes
 * @param id its own id
 * @param type for example {@code servicedelivery.incident.opened.v1}
 * @param subject the id of the aggregate that it tells of; also the record's key
 * @param recordedAt when the change was recorded
 * @param value the JSON value in UTF-8
 * @param traceparent the span in which it was made; null where tracing is off
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboxEvent(
        String topic,
        UUID id,
        String type,
        String subject,
        Instant recordedAt,
        byte[] value,
        @Nullable String traceparent) {

    /** Kafka takes requests of one MiB by default; the rest is room for key and headers. */
    static final int LARGEST_VALUE = 1_000_000;

    public OutboxEvent {
        if (value.length > LARGEST_VALUE) {
            throw new IllegalArgumentException(
                    "an event may have %d bytes, this one has %d".formatted(LARGEST_VALUE, value.length));
        }
    }

    /** In the trace of the present request, when there is one. */
    public OutboxEvent(String topic, UUID id, String type, String subject, Instant recordedAt, byte[] value) {
        this(topic, id, type, subject, recordedAt, value, TraceParent.current());
    }

    /** The same in another trace; for events that one request makes for others. */
    public OutboxEvent within(@Nullable String otherTraceparent) {
        return new OutboxEvent(topic, id, type, subject, recordedAt, value, otherTraceparent);
    }
}

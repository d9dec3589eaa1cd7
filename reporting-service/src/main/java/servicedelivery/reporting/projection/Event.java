package servicedelivery.reporting.projection;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record and what was read in it. */
record Event(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Reading reading) {

    private static final String TYPE = "ce_type";

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    boolean isOfSamePartition(Event other) {
        return record.partition() == other.record.partition() && record.topic().equals(other.record.topic());
    }

    @Nullable
    String type() {
        return typeOf(record);
    }

    Event setAside(String reason) {
        return new Event(record, reading.refused(reason));
    }

    /** The CloudEvents type; null when the record has none. */
    static @Nullable String typeOf(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        var header = record.headers().lastHeader(TYPE);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

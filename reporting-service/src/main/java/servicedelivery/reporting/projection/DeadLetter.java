package servicedelivery.reporting.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Row;
import servicedelivery.request.KebabCase;

/**
 * A record that was set aside, as operators see it. Whatever was in it does no harm to what shows it: texts are cut and
 * have no control characters, and the value is in Base64.
 *
 * @param offset in its partition
 * @param key the record's, or the aggregate's id once the record is forgotten
 * @param type of the CloudEvent
 * @param reason why it could not be read
 * @param value its first {@value #SHOWN} bytes in Base64; null when it had none, or once it is forgotten
 * @param valueLength how many bytes the value has
 * @param settledAt null while it waits
 * @param settledBy the name of the operator's key; null when a newer state overtook it
 * @param discardReason what the operator said
 */
public record DeadLetter(
        long id,
        String topic,
        long partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        String reason,
        Instant setAsideAt,
        @Nullable String value,
        @Nullable Integer valueLength,
        State state,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String discardReason) {

    /** What became of it. */
    public enum State {
        WAITING,
        OVERTAKEN,
        REDRIVEN,
        DISCARDED;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    private static final int SHOWN = 1024;

    static final String SELECT = """
            SELECT id, topic, partition, record_offset, left(type, 200) AS type, left(reason, 1000) AS reason, set_aside_at,
                   coalesce(substring(record_key FOR 200), convert_to(aggregate::text, 'UTF8')) AS record_key,
                   substring(payload FOR %d) AS payload, octet_length(payload) AS payload_length,
                   state, settled_at, settled_by, discard_reason
            FROM dead_letter
            """.formatted(SHOWN);

    static DeadLetter read(Row row) throws SQLException {
        var payload = row.bytesOrNull("payload");
        return new DeadLetter(
                row.number("id"),
                row.text("topic"),
                row.number("partition"),
                row.number("record_offset"),
                HarmlessText.of(row.bytesOrNull("record_key")),
                HarmlessText.of(row.textOrNull("type")),
                String.valueOf(HarmlessText.of(row.text("reason"))),
                row.instant("set_aside_at"),
                payload == null ? null : Base64.getEncoder().encodeToString(payload),
                row.integerOrNull("payload_length"),
                KebabCase.choice(row.text("state"), State.class).orElseThrow(),
                row.instantOrNull("settled_at"),
                row.textOrNull("settled_by"),
                row.textOrNull("discard_reason"));
    }
}

package servicedelivery.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Row;

/** A dead letter as the record that it was, so that it takes the way of every record again. */
record KeptRecord(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String topicId) {

    static final String WAITING = """
            SELECT topic, partition, record_offset, topic_id, record_key, headers, payload
            FROM dead_letter
            WHERE id = ? AND state = 'waiting'
            """;

    private static final JsonMapper JSON = new JsonMapper();

    static KeptRecord read(Row row) throws SQLException {
        var record = new ConsumerRecord<byte @Nullable [], byte @Nullable []>(
                row.text("topic"),
                (int) row.number("partition"),
                row.number("record_offset"),
                row.bytesOrNull("record_key"),
                row.bytesOrNull("payload"));
        for (var header : headers(row.textOrNull("headers")).properties()) {
            record.headers().add(header.getKey(), bytes(header.getValue()));
        }
        return new KeptRecord(record, row.text("topic_id"));
    }

    /** For questions of which log a place belongs to; it moves nothing. */
    Map<TopicPartition, Claim> claims() {
        return Map.of(new TopicPartition(record.topic(), record.partition()), new Claim(topicId, 0, record.offset()));
    }

    private static JsonNode headers(@Nullable String json) {
        try {
            return json == null ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps JSON only", e);
        }
    }

    private static byte @Nullable [] bytes(JsonNode value) {
        return value.isNull() ? null : value.asText().getBytes(StandardCharsets.UTF_8);
    }
}

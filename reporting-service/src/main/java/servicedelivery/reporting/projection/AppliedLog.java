package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** The part of the topics of facts that is applied, read from its start by a consumer outside the group. */
final class AppliedLog {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final String APPLIED = """
            SELECT topic, partition, topic_id, next_offset FROM projection_offset
            WHERE topic IN ('incidents', 'survey-responses')
            """;

    /** What operators gave up stays given up, also when this version could read it. */
    private static final String DISCARDED = """
            SELECT topic, partition, letter.record_offset
            FROM dead_letter AS letter JOIN projection_offset USING (topic, partition, topic_id)
            WHERE letter.state = 'discarded'
            """;

    private record Place(String topic, long partition, long offset) {}

    private record Applied(TopicPartition partition, String topicId, long nextOffset) {

        static Applied read(Row row) throws SQLException {
            var partition = new TopicPartition(row.text("topic"), (int) row.number("partition"));
            return new Applied(partition, row.text("topic_id"), row.number("next_offset"));
        }
    }

    private final Consumer<byte[], byte[]> consumer;

    /** Up to where to read each partition. */
    private final Map<TopicPartition, Long> targets = new HashMap<>();

    private final Set<Place> discarded;

    /** @throws IllegalStateException when a topic is another than the one that was applied */
    AppliedLog(Consumer<byte[], byte[]> consumer, Kafka kafka, Database database) {
        this.consumer = consumer;
        this.discarded = Set.copyOf(database.list(
                DISCARDED, row -> new Place(row.text("topic"), row.number("partition"), row.number("record_offset"))));
        var applied = database.list(APPLIED, Applied::read);
        var partitions = applied.stream().map(Applied::partition).toList();
        var extents = kafka.extents(consumer, partitions);
        consumer.assign(partitions);
        for (var each : applied) {
            var extent = extents.get(each.partition());
            if (extent == null || !extent.topicId().equals(each.topicId())) {
                throw new IllegalStateException(each.partition() + " is not the log that was applied");
            }
            consumer.seek(each.partition(), extent.beginning());
            targets.put(each.partition(), each.nextOffset());
        }
    }

    /** The next records; none when Kafka has none ready. */
    List<ConsumerRecord<byte[], byte[]>> poll() {
        return StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                .filter(record -> !discarded.contains(new Place(record.topic(), record.partition(), record.offset())))
                .toList();
    }

    /** How many places are left; a partition that has none is not read any further. */
    long left() {
        var left = 0L;
        for (var target : targets.entrySet()) {
            var distance = target.getValue() - consumer.position(target.getKey());
            if (distance <= 0) {
                consumer.pause(List.of(target.getKey()));
            }
            left += Math.max(0, distance);
        }
        return left;
    }
}

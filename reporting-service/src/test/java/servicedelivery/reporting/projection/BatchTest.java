package servicedelivery.reporting.projection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void aPartitionIsReadOnAfterTheLastOfItsEventsHoweverTheyAreMixedWithOthers() {
        assertThat(nextOffsets("a0:5 a0:6 b0:9 a0:7 a1:2 a0:8 a0:9"))
                .isEqualTo(nextOffsetsOfEach("a0:9 a1:2 b0:9"))
                .hasSize(3)
                .containsEntry(new TopicPartition("a", 0), 10L);
        assertThat(nextOffsets("a0:5 a1:6")).isEqualTo(nextOffsetsOfEach("a0:5 a1:6"));
        assertThat(new Batch(List.of()).nextOffsets).isEmpty();
    }

    private static Map<TopicPartition, Long> nextOffsets(String events) {
        return new Batch(Arrays.stream(events.split(" ")).map(BatchTest::event).toList()).nextOffsets;
    }

    private static Map<TopicPartition, Long> nextOffsetsOfEach(String last) {
        return Arrays.stream(last.split(" "))
                .map(BatchTest::event)
                .collect(toMap(Event::partition, event -> event.record().offset() + 1));
    }

    /** @param text such as {@code a0:5}: of topic a, partition 0, at offset 5 */
    private static Event event(String text) {
        return new Event(
                new ConsumerRecord<>(
                        text.substring(0, 1), text.charAt(1) - '0', Long.parseLong(text.substring(3)), null, null),
                new Reading.Unreadable("for a test", null, null));
    }
}

package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final int PARTITIONS = 6;

    /** What was applied together, in the order in which it ended. */
    private final List<List<Event>> applied = Collections.synchronizedList(new ArrayList<>());

    @Test
    void fewEventsAreAppliedByOneTransaction() throws SQLException {
        var events = events(5);

        assertThat(apply(events)).isEqualTo(claims(5));
        assertThat(applied).containsExactly(events);
    }

    @Test
    void manyAreAppliedApartEachOnceAndInItsOrderAndWhatSourcesSayComesLast() throws SQLException {
        var events = events(100);

        assertThat(apply(events)).isEqualTo(claims(100));
        assertThat(applied.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(applied)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(part)
                        .isSubsetOf(events)
                        .isEqualTo(events.stream().filter(part::contains).toList()));
        assertThat(applied.get(applied.size() - 1))
                .allMatch(event -> event.partition().topic().equals("sources"));
    }

    @Test
    void sharesAreAppliedAtTheSameTime() throws SQLException {
        var all = new CountDownLatch(3);

        try (var shares = new Shares((events, claims) -> {
            all.countDown();
            assertThat(await(all)).isTrue();
            return advanced(events, claims);
        })) {
            assertThat(shares.apply(factsOnly(100), claims(0))).isEqualTo(claims(100, "incidents", "survey-responses"));
        }
    }

    @Test
    void aShareThatFailsIsToldWhenTheOthersHaveEnded() throws SQLException {
        try (var shares = new Shares((events, claims) -> {
            if (events.get(0).partition().topic().equals("survey-responses")) {
                throw new SQLException("away");
            }
            applied.add(events);
            return advanced(events, claims);
        })) {
            assertThatThrownBy(() -> shares.apply(events(100), claims(0)))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("away");
            assertThat(applied).hasSize(2);
            applied.clear();

            assertThatThrownBy(() -> shares.apply(events(100), claims(0))).hasMessage("away");
            assertThat(applied).as("the threads are free for the next batch").hasSize(2);
        }
    }

    private Map<TopicPartition, Claim> apply(List<Event> events) throws SQLException {
        try (var shares = new Shares((part, claims) -> {
            applied.add(part);
            return advanced(part, claims);
        })) {
            return shares.apply(events, claims(0));
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Map<TopicPartition, Claim> advanced(List<Event> events, Map<TopicPartition, Claim> claims) {
        var advanced = new HashMap<>(claims);
        events.forEach(event -> advanced.computeIfPresent(
                event.partition(),
                (same, claim) -> claim.advancedTo(event.record().offset() + 1)));
        return advanced;
    }

    private static Map<TopicPartition, Claim> claims(long nextOffset, String... advancedTopics) {
        var claims = new HashMap<TopicPartition, Claim>();
        for (var partition : partitions()) {
            var isAdvanced =
                    advancedTopics.length == 0 || List.of(advancedTopics).contains(partition.topic());
            claims.put(partition, new Claim("topic", 1, isAdvanced ? nextOffset : 0));
        }
        return claims;
    }

    private static List<TopicPartition> partitions() {
        return Topic.names().stream()
                .flatMap(topic ->
                        IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }

    private static List<Event> factsOnly(int ofEachPartition) {
        return events(ofEachPartition).stream()
                .filter(event -> !event.partition().topic().equals("sources"))
                .toList();
    }

    private static List<Event> events(int ofEachPartition) {
        return IntStream.range(0, ofEachPartition)
                .boxed()
                .flatMap(offset -> partitions().stream().map(partition -> event(partition, offset)))
                .toList();
    }

    private static Event event(TopicPartition partition, long offset) {
        var record = new ConsumerRecord<byte[], byte[]>(
                partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
        return new Event(record, new Reading.Unreadable("of this test", null, null));
    }
}

package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.projection.LaneRecords.advanced;
import static servicedelivery.reporting.projection.LaneRecords.await;
import static servicedelivery.reporting.projection.LaneRecords.claims;
import static servicedelivery.reporting.projection.LaneRecords.events;
import static servicedelivery.reporting.projection.LaneRecords.eventsOf;
import static servicedelivery.reporting.projection.LaneRecords.partitionOf;
import static servicedelivery.reporting.projection.LaneRecords.partitions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int MOST_TOGETHER = 300;
    private static final List<String> FACTS = List.of("incidents", "survey-responses");

    /** What was applied together, in the order in which it ended. */
    private final List<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>> applied =
            Collections.synchronizedList(new ArrayList<>());

    @Test
    void fewEventsAreAppliedByOneTransaction() throws SQLException {
        var events = events(0, 5);

        assertThat(apply(events)).isEqualTo(claims(5));
        assertThat(applied).containsExactly(events);
    }

    @Test
    void manyAreAppliedApartEachOnceAndInItsOrderAndWhatSourcesSayComesLast() throws SQLException {
        var events = events(0, 100);

        assertThat(apply(events)).isEqualTo(claims(100));
        assertThat(applied.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(applied)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(part)
                        .isSubsetOf(events)
                        .isEqualTo(events.stream().filter(part::contains).toList()));
        assertThat(applied.get(applied.size() - 1))
                .allMatch(event -> partitionOf(event).topic().equals("sources"));
    }

    @Test
    void lanesDoNotWaitForEachOther() throws SQLException {
        var all = new CountDownLatch(4);

        try (var lanes = new Lanes(
                (events, claims) -> {
                    all.countDown();
                    assertThat(await(all)).isTrue();
                    return advanced(events, claims);
                },
                MOST_TOGETHER)) {
            lanes.begin(eventsOf(FACTS, 0, 100), claims(0));
            assertThat(lanes.await(0)).contains(claims(100, "incidents", "survey-responses"));
        }
    }

    @Test
    void theNextBatchIsAppliedInOneLaneWhileTheOneBeforeIsInAnother() throws SQLException {
        var later = new CountDownLatch(1);

        try (var lanes = new Lanes(
                (events, claims) -> {
                    var first = events.get(0);
                    if (first.topic().equals("survey-responses")) {
                        assertThat(await(later)).isTrue();
                    } else if (first.offset() == 100) {
                        later.countDown();
                    }
                    applied.add(events);
                    return advanced(events, claims);
                },
                MOST_TOGETHER)) {
            lanes.begin(eventsOf(FACTS, 0, 100), claims(100, "sources"));
            lanes.begin(events(100, 200), claims(0));
            assertThat(lanes.await(0)).contains(claims(200));
            assertThat(applied.get(applied.size() - 1))
                    .as("what sources say comes when all before it is applied")
                    .allMatch(event -> partitionOf(event).topic().equals("sources"));
        }
    }

    @Test
    void fewEventsAfterManyAndManyAfterFewAreAppliedEachOnceAndInTheirOrder() throws SQLException {
        var few = events(0, 5);

        try (var lanes = recording()) {
            lanes.begin(few, claims(0));
            lanes.begin(events(5, 105), claims(0));
            lanes.begin(events(105, 110), claims(0));
            lanes.begin(events(110, 210), claims(0));
            assertThat(lanes.await(0)).contains(claims(210));
            assertThat(applied.get(0)).as("few are applied by one transaction").isEqualTo(few);
            assertAppliedInOrder(210);
        }
    }

    @Test
    void fewEventsAfterFewAreAppliedByOneTransactionEach() throws SQLException {
        var few = events(0, 5);
        var next = events(5, 10);

        try (var lanes = recording()) {
            lanes.begin(few, claims(0));
            lanes.begin(next, claims(0));
            assertThat(lanes.await(0)).contains(claims(10));
            assertThat(applied).containsExactly(few, next);
        }
    }

    private void assertAppliedInOrder(int events) {
        assertThat(partitions())
                .allSatisfy(partition -> assertThat(applied.stream()
                                .flatMap(List::stream)
                                .filter(event -> partitionOf(event).equals(partition))
                                .map(event -> event.offset()))
                        .as("%s, in its order", partition)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .hasSize(events));
    }

    @Test
    void nothingMoreIsAppliedInALaneThatFailedAndTheOthersHaveEndedWhenItIsTold() throws SQLException {
        try (var lanes = new Lanes(
                (events, claims) -> {
                    if (partitionOf(events.get(0)).topic().equals("survey-responses")) {
                        throw new SQLException("away");
                    }
                    applied.add(events);
                    return advanced(events, claims);
                },
                MOST_TOGETHER)) {
            lanes.begin(events(0, 100), claims(0));
            lanes.begin(events(100, 200), claims(0));
            assertThatThrownBy(() -> lanes.await(0))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("away");
            assertThat(lanes.areBusy()).isFalse();
            assertThat(applied).as("both lanes of incidents, twice").hasSize(4);
            applied.clear();

            lanes.begin(eventsOf(List.of("incidents"), 0, 100), claims(0));
            assertThat(lanes.await(0)).as("it goes on when told to begin again").contains(claims(100, "incidents"));
        }
    }

    private Map<TopicPartition, Claim> apply(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events)
            throws SQLException {
        try (var lanes = recording()) {
            lanes.begin(events, claims(0));
            return lanes.await(0).orElseThrow();
        }
    }

    private Lanes recording() {
        return new Lanes(
                (part, claims) -> {
                    applied.add(part);
                    return advanced(part, claims);
                },
                MOST_TOGETHER);
    }
}

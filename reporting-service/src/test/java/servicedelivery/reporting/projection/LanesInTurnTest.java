package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.projection.LaneRecords.advanced;
import static servicedelivery.reporting.projection.LaneRecords.await;
import static servicedelivery.reporting.projection.LaneRecords.claims;
import static servicedelivery.reporting.projection.LaneRecords.events;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for what, where one transaction is held up. */
class LanesInTurnTest {

    private static final int MOST_TOGETHER = 300;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final BlockingQueue<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>> begun =
            new ArrayBlockingQueue<>(100);
    private boolean isAway;

    @Test
    void manyEventsAfterFewWaitForThemAlsoWhereLanesHaveBeenAtWorkBefore() throws Exception {
        try (var lanes = new Lanes(this::applyHeldUpFrom100, MOST_TOGETHER)) {
            lanes.begin(events(0, 100), claims(0));
            assertThat(lanes.await(0)).contains(claims(100));
            begun.clear();
            lanes.begin(events(100, 105), claims(100));
            lanes.begin(events(105, 205), claims(100));
            lanes.begin(events(205, 210), claims(100));

            assertThat(begun.poll(10, TimeUnit.SECONDS)).hasSameSizeAs(events(100, 105));
            assertThat(begun.poll(200, TimeUnit.MILLISECONDS)).isNull();
            goOn.countDown();
            assertThat(lanes.await(0)).contains(claims(210));
        }
    }

    @Test
    void afterFewEventsThatCouldNotBeAppliedNothingIsUntilToldToBeginAgain() throws Exception {
        try (var lanes = new Lanes(this::applyHeldUpFrom100, MOST_TOGETHER)) {
            isAway = true;
            lanes.begin(events(100, 105), claims(100));
            lanes.begin(events(105, 205), claims(100));
            goOn.countDown();
            assertThatThrownBy(() -> lanes.await(0))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("away");
            assertThat(begun).hasSize(1);

            isAway = false;
            lanes.begin(events(100, 200), claims(100));
            assertThat(lanes.await(0)).contains(claims(200));
        }
    }

    @Test
    void oneTransactionOfFewEventsRunsAndOneWaitsUntilThereIsRoom() throws Exception {
        try (var lanes = new Lanes(this::applyHeldUpFrom100, MOST_TOGETHER)) {
            lanes.begin(events(100, 105), claims(100));
            assertThat(lanes.awaitRoom()).isEmpty();
            lanes.begin(events(105, 110), claims(100));
            assertRoomComesLater(lanes);
        }
    }

    @Test
    void lanesHaveRoomForTwoAndAHalfTransactionsBesidesWhatIsPolledThen() throws Exception {
        try (var lanes = new Lanes(this::applyHeldUpFrom100, MOST_TOGETHER)) {
            lanes.begin(events(100, 141), claims(100));
            assertThat(lanes.awaitRoom()).as("18 partitions with 41 each").isEmpty();
            lanes.begin(events(141, 142), claims(100));
            assertRoomComesLater(lanes);
        }
    }

    @Test
    void whatWaitsInLanesAtTheEndIsNotApplied() throws Exception {
        var lanes = new Lanes(this::applyHeldUpFrom100, MOST_TOGETHER);
        lanes.begin(events(100, 200), claims(100));
        lanes.begin(events(200, 300), claims(100));
        for (var lane = 0; lane < 4; lane++) {
            assertThat(begun.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
        var end = CompletableFuture.runAsync(lanes::close);
        assertThat(begun.poll(200, TimeUnit.MILLISECONDS)).isNull();
        goOn.countDown();
        end.get(10, TimeUnit.SECONDS);

        assertThat(begun.stream().flatMap(List::stream))
                .as("no more than what sources say of what was applied")
                .allSatisfy(event -> {
                    assertThat(event.topic()).isEqualTo("sources");
                    assertThat(event.offset()).isLessThan(200);
                });
    }

    private void assertRoomComesLater(Lanes lanes) throws Exception {
        var room = CompletableFuture.supplyAsync(() -> {
            try {
                return lanes.awaitRoom();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(room).as("held up").isNotDone();
        goOn.countDown();
        assertThat(room.get(10, TimeUnit.SECONDS)).isNotEmpty();
        lanes.await(0);
    }

    private Map<TopicPartition, Claim> applyHeldUpFrom100(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events, Map<TopicPartition, Claim> claims)
            throws SQLException {
        begun.add(Collections.unmodifiableList(events));
        if (events.get(0).offset() >= 100 && !await(goOn)) {
            throw new AssertionError("held up for ever");
        }
        if (isAway) {
            throw new SQLException("away");
        }
        return advanced(events, claims);
    }
}

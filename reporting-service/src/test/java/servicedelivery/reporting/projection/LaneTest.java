package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.projection.LaneRecords.eventsOf;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final TopicPartition PARTITION = new TopicPartition("incidents", 0);
    private static final List<String> TOPIC = List.of(PARTITION.topic());
    private static final int MOST_TOGETHER = 1_000;

    /** What the threads would do next. */
    private final Deque<Runnable> toDo = new ArrayDeque<>();

    private final List<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>> applied = new ArrayList<>();
    private final Lane lane = new Lane(this::apply, toDo::add, MOST_TOGETHER);
    private boolean isAway;

    @Test
    void whatWaitsIsAppliedTogetherAsFarAsItFitsAndInItsOrder() throws Exception {
        var records = eventsOf(TOPIC, 0, 400);
        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(records.subList(0, 600));
        lane.add(records.subList(600, 900));
        lane.add(records.subList(900, 1_000));
        lane.add(records.subList(1_000, 2_200));
        lane.add(records.subList(2_200, 2_400));
        run();

        assertThat(applied)
                .as("what was added together stays together, however much it is")
                .containsExactly(
                        records.subList(0, 1_000), records.subList(1_000, 2_200), records.subList(2_200, 2_400));
        assertThat(lane.last().get()).isEqualTo(claims(2_400));
    }

    @Test
    void whatIsAddedWhileATransactionRunsIsAppliedByTheNextWithTheClaimsThatItLeaves() throws Exception {
        var records = eventsOf(TOPIC, 0, 20);
        var before = new CompletableFuture<Map<TopicPartition, Claim>>();
        lane.follow(before);
        lane.add(records.subList(0, 60));
        assertThat(toDo).as("it waits for what it follows").isEmpty();
        before.complete(claims(0));
        run();
        lane.add(records.subList(60, 120));
        run();

        assertThat(applied).containsExactly(records.subList(0, 60), records.subList(60, 120));
        assertThat(lane.last().get()).isEqualTo(claims(120));
    }

    @Test
    void whoeverIsToldThatAllHasEndedFindsTheLaneAtRest() throws Exception {
        var records = eventsOf(TOPIC, 0, 20);
        var other = new CompletableFuture<Map<TopicPartition, Claim>>();
        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(records.subList(0, 60));
        var told = lane.last().thenRun(() -> {
            lane.follow(other);
            lane.add(records.subList(90, 120));
        });
        run();

        assertThat(told).isCompleted();
        assertThat(applied).as("the rest follows something else now").containsExactly(records.subList(0, 60));
        other.complete(claims(90));
        run();
        assertThat(applied).containsExactly(records.subList(0, 60), records.subList(90, 120));
        assertThat(lane.last().get()).isEqualTo(claims(120));
    }

    @Test
    void aLaneInWhichSomethingWaitsFollowsNothingElse() {
        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(eventsOf(TOPIC, 0, 20));

        assertThatThrownBy(() -> lane.follow(CompletableFuture.completedFuture(claims(0))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWaitsWhenItGivesUpIsNotApplied() {
        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(eventsOf(TOPIC, 0, 20));
        lane.giveUp();
        run();

        assertThat(applied).isEmpty();
        assertThat(lane.last()).isCompletedExceptionally();
    }

    @Test
    void afterAFailureNothingMoreIsAppliedUntilItFollowsSomethingElse() throws Exception {
        var records = eventsOf(TOPIC, 0, 20);
        isAway = true;
        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(records.subList(0, 60));
        var first = lane.last();
        run();
        isAway = false;
        lane.add(records.subList(60, 120));
        run();

        assertThat(applied).isEmpty();
        assertThatThrownBy(first::get).hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(lane.last()::get).hasRootCauseMessage("away");

        lane.follow(CompletableFuture.completedFuture(claims(0)));
        lane.add(records);
        run();
        assertThat(applied).containsExactly(records);
    }

    private void run() {
        while (!toDo.isEmpty()) {
            toDo.remove().run();
        }
    }

    private Map<TopicPartition, Claim> apply(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Claim> claims)
            throws SQLException {
        if (isAway) {
            throw new SQLException("away");
        }
        applied.add(records);
        return Map.of(
                PARTITION,
                claims.get(PARTITION).advancedTo(claims.get(PARTITION).nextOffset() + records.size()));
    }

    private static Map<TopicPartition, Claim> claims(long nextOffset) {
        return Map.of(PARTITION, new Claim("topic", 1, nextOffset));
    }
}

package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("incidents", 0);
    private static final TopicPartition OTHER = new TopicPartition("incidents", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress = new Progress(nanos::get);

    @Test
    void whatIsCaughtUpIsNotBehind() {
        claimedAt(5);

        note(5, 5);

        assertThat(progress.isBehind(PATIENCE)).isFalse();
    }

    @Test
    void aRecordThatArrivesWhileTheLoopHangsInAWriteIsNoticed() {
        claimedAt(5);
        note(5, 5);
        pass(Duration.ofMillis(300));
        note(5, 6);

        pass(PATIENCE);

        assertThat(progress.isBehind(PATIENCE)).isTrue();
    }

    @Test
    void aLoopThatHasNotSpokenForLongIsBehind() {
        claimedAt(5);
        note(5, 5);

        pass(PATIENCE.plusMillis(1));

        assertThat(progress.isBehind(PATIENCE)).isTrue();
    }

    @Test
    void aBacklogCountsFromTheStartUntilItIsApplied() {
        claimedAt(1000);
        note(10, 1000);
        assertThat(progress.isBehind(PATIENCE)).isTrue();

        note(1000, 1003);

        assertThat(progress.isBehind(PATIENCE)).isFalse();
    }

    @Test
    void aSteadyStreamIsNotBehindWhileEachEventIsAppliedInTime() {
        claimedAt(0);
        for (var second = 0; second < 100; second++) {
            note(second, second + 5);
            pass(Duration.ofSeconds(1));
            assertThat(progress.isBehind(PATIENCE)).isFalse();
        }
    }

    @Test
    void anEventThatWaitsForLongerThanThePatienceIsBehindAlsoWhileOthersAreApplied() {
        claimedAt(0);
        note(0, 20);
        for (var second = 0; second < 10; second++) {
            pass(Duration.ofSeconds(1));
            note(second + 1, 20);
        }

        assertThat(progress.isBehind(PATIENCE)).isTrue();
    }

    @Test
    void whatWaitsInAPartitionThatIsNotClaimedIsUnknown() {
        claimedAt(5);
        note(5, 5);

        progress.unclaimed();

        assertThat(progress.isBehind(PATIENCE)).isTrue();
    }

    @Test
    void whatAnotherReplicaDoesNotApplyIsNoticed() {
        claimedAt(5);
        progress.noteOthers(Map.of(OTHER, 7L), Map.of(OTHER, 9L), nanos.get());
        note(5, 5);
        assertThat(progress.pending()).isEqualTo(2);
        assertThat(progress.countPending()).as("its own").isZero();
        assertThat(progress.isBehind(PATIENCE)).isFalse();

        pass(PATIENCE);
        note(5, 5);

        assertThat(progress.isBehind(PATIENCE)).isTrue();
    }

    @Test
    void aReplicaWithoutPartitionsKnowsWhenTheOthersAreCaughtUp() {
        progress.noteOthers(Map.of(OTHER, 9L), Map.of(OTHER, 9L), nanos.get());
        progress.claimed(Map.of(OTHER, 9L));

        progress.note(Map.of(), Map.of());

        assertThat(progress.pending()).isZero();
        assertThat(progress.isBehind(PATIENCE)).isFalse();
    }

    private void claimedAt(long end) {
        progress.claimed(Map.of(PARTITION, end));
    }

    private void note(long applied, long end) {
        progress.note(Map.of(PARTITION, applied), Map.of(PARTITION, end));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

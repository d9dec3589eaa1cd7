package servicedelivery.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import servicedelivery.admission.Lane.Admission;

class LaneTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final Lane lane = new Lane(2, 3, Duration.ofSeconds(1), nanoTime::get);
    private final List<String> happened = new ArrayList<>();

    @Test
    void soManyRunSoManyWaitAndTheRestIsRefused() {
        assertThat(enter("a")).isEqualTo(Admission.RUNS);
        assertThat(enter("b")).isEqualTo(Admission.RUNS);
        assertThat(enter("c")).isEqualTo(Admission.WAITS);
        assertThat(enter("d")).isEqualTo(Admission.WAITS);
        assertThat(enter("e")).isEqualTo(Admission.WAITS);
        assertThat(enter("f")).isEqualTo(Admission.REFUSED);

        assertThat(lane.running()).isEqualTo(2);
        assertThat(lane.waiting()).isEqualTo(3);
    }

    @Test
    void whoeverCameFirstHasTheNextTurn() {
        List.of("a", "b", "c", "d").forEach(this::enter);

        lane.leave();
        lane.leave();

        assertThat(happened).containsExactly("c proceeds", "d proceeds");
        assertThat(lane.running()).isEqualTo(2);
    }

    @Test
    void whoeverHasWaitedTooLongIsRefusedThoughNothingEnds() {
        List.of("a", "b", "c").forEach(this::enter);
        nanoTime.addAndGet(Duration.ofMillis(600).toNanos());
        enter("d");
        nanoTime.addAndGet(Duration.ofMillis(600).toNanos());

        lane.refuseLate();

        assertThat(happened).containsExactly("c is refused");
        assertThat(lane.waiting()).isEqualTo(1);
    }

    @Test
    void aTurnIsNotWastedOnWhoeverWaitedTooLongOrHasGone() {
        List.of("a", "b", "c").forEach(this::enter);
        nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
        lane.enter(request("gone", true));
        enter("d");

        lane.leave();

        assertThat(happened).containsExactly("c is refused", "d proceeds");
    }

    @Test
    void whenNobodyWaitsTheRoomIsFreeAgain() {
        enter("a");

        lane.leave();

        assertThat(lane.running()).isZero();
    }

    private Admission enter(String name) {
        return lane.enter(request(name, false));
    }

    private Lane.Request request(String name, boolean gone) {
        return new Lane.Request() {
            @Override
            public void proceed() {
                happened.add(name + " proceeds");
            }

            @Override
            public void refuse() {
                happened.add(name + " is refused");
            }

            @Override
            public boolean isGone() {
                return gone;
            }
        };
    }
}

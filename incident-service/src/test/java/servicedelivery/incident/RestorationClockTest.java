package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicedelivery.incident.report.Period;
import servicedelivery.organisations.ServiceHours;

class RestorationClockTest {

    private static final Instant OPENED = Instant.parse("2019-01-15T09:00:00Z");

    @Test
    void itRunsFromTheOpening() {
        assertThat(clock().runUntil(after(90))).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void itStandsStillOnHold() {
        assertThat(clock(hold(10, 20)).runUntil(after(60))).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void overlappingHoldsCountOnce() {
        assertThat(clock(hold(10, 30), hold(20, 40), hold(25, 28)).runUntil(after(60)))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aHoldThatLastsStopsItUntilTheEnd() {
        assertThat(clock(new Period(after(10), null)).runUntil(after(60))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aHoldAfterTheEndChangesNothing() {
        assertThat(clock(hold(70, 80)).runUntil(after(60))).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void theTargetIsReachedLaterByTheTimeOnHold() {
        assertThat(clock(hold(10, 20), hold(100, 130)).reaches(Duration.ofMinutes(60)))
                .isEqualTo(after(70));
    }

    @Test
    void nobodyKnowsWhenTheTargetIsReachedWhileItStandsStillBeforeThat() {
        assertThat(clock(new Period(after(60), null)).reaches(Duration.ofMinutes(60)))
                .isNull();
    }

    @Test
    void aHoldThatLastsChangesNothingOnceTheTargetWasReached() {
        assertThat(clock(new Period(after(61), null)).reaches(Duration.ofMinutes(60)))
                .isEqualTo(after(60));
    }

    private static RestorationClock clock(Period... holds) {
        return new RestorationClock(OPENED, List.of(holds), List.of(), ServiceHours.AROUND_THE_CLOCK);
    }

    private static Period hold(int fromMinute, int toMinute) {
        return new Period(after(fromMinute), after(toMinute));
    }

    private static Instant after(int minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }
}

package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicedelivery.incident.report.Period;
import servicedelivery.incident.report.Status;
import servicedelivery.incident.report.Timeline;

class PausesTest {

    private static final Instant NINE = Instant.parse("2019-01-15T09:00:00Z");
    private static final Instant TEN = Instant.parse("2019-01-15T10:00:00Z");
    private static final Instant NOON = Instant.parse("2019-01-15T12:00:00Z");

    @Test
    void aHoldThatLastsEndsWhenTheIncidentGoesOn() {
        var before = timeline(Status.ON_HOLD, new Period(TEN, null));

        var after = Pauses.complete(timeline(Status.OPEN, new Period(TEN, null)), before, NOON);

        assertThat(after.holds()).containsExactly(new Period(TEN, NOON));
    }

    @Test
    void aHoldThatWasCompletedStaysSoWhenItIsSaidAgain() {
        var before = timeline(Status.OPEN, new Period(NINE, TEN));

        var after = Pauses.complete(timeline(Status.OPEN, new Period(NINE, null)), before, NOON);

        assertThat(after.holds()).containsExactly(new Period(NINE, TEN));
    }

    @Test
    void aHoldThatLastsIsNotTakenForOneOfNoLengthThatBeganAtTheSameInstant() {
        var before = timeline(Status.ON_HOLD, new Period(TEN, TEN), new Period(TEN, null));

        var after = Pauses.complete(timeline(Status.OPEN, new Period(TEN, TEN), new Period(TEN, null)), before, NOON);

        assertThat(after.holds()).containsExactly(new Period(TEN, TEN), new Period(TEN, NOON));
    }

    private static Timeline timeline(Status status, Period... holds) {
        return new Timeline(status, NINE, null, null, null, List.of(holds));
    }
}

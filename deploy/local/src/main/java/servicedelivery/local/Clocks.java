package servicedelivery.local;

import java.time.Duration;
import java.time.Instant;

/** Whether another clock agrees with that of this machine. */
final class Clocks {

    private static final Duration TOLERATED = Duration.ofSeconds(1);

    /** Beyond this, figures call themselves incomplete that are not, or the other way round. */
    private static final Duration TOO_MUCH = Duration.ofSeconds(5);

    private Clocks() {}

    /**
     * @param whose clock
     * @param before when it was asked
     * @param told what it said
     * @param after when the answer was there
     */
    static Finding compare(String whose, Instant before, Instant told, Instant after) {
        var difference = told.isBefore(before)
                ? Duration.between(told, before)
                : told.isAfter(after) ? Duration.between(after, told) : Duration.ZERO;
        var found = "the clock of %s differs by %d ms".formatted(whose, difference.toMillis());
        var remedy = "let chrony or systemd-timesyncd set the clocks of both machines.";
        if (difference.compareTo(TOO_MUCH) > 0) {
            return Finding.failed(found, remedy);
        }
        return difference.compareTo(TOLERATED) > 0
                ? Finding.warning(found, remedy)
                : Finding.ok("the clock of %s agrees".formatted(whose));
    }
}

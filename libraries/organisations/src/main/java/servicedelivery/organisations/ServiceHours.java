package servicedelivery.organisations;

import java.time.Duration;
import java.time.Instant;

/** The hours in which time counts towards a target. */
public interface ServiceHours {

    /** Every hour of every day. */
    ServiceHours AROUND_THE_CLOCK = new ServiceHours() {

        @Override
        public Duration between(Instant from, Instant to) {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration time) {
            return from.plus(time);
        }
    };

    /** How much service time there is from one instant to another; none when the second is not later. */
    Duration between(Instant from, Instant to);

    /**
     * The first instant at which so much service time has passed: of four hours that are used up just when the day ends, the
     * end of that day.
     *
     * @param time not negative; with none, the answer is the instant itself
     */
    Instant after(Instant from, Duration time);
}

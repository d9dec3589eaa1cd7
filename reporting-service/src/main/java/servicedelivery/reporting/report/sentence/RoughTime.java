package servicedelivery.reporting.report.sentence;

import java.time.Duration;

/** Durations as people say them; a part of a minute counts as a whole one. */
public final class RoughTime {

    private static final long HALF_AN_HOUR = 30;
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final long QUARTER = 15;
    private static final long[] SHORT = {5, 10, QUARTER};
    private static final long STEP = 5;
    private static final String AN_HOUR = "an hour";

    private RoughTime() {}

    /** Such as "within 5 minutes", "just over an hour" or "almost 3 hours". */
    public static String of(Duration duration) {
        var minutes = duration.plusMinutes(1).minusNanos(1).toMinutes();
        for (var limit : SHORT) {
            if (minutes <= limit) {
                return "within %d minutes".formatted(limit);
            }
        }
        if (minutes <= HALF_AN_HOUR) {
            return "within half an hour";
        }
        if (minutes < 2 * DAY) {
            return minutes <= HOUR - STEP ? "about %d minutes".formatted(rounded(minutes)) : hours(minutes);
        }
        return "about %d days".formatted((minutes + DAY / 2) / DAY);
    }

    private static long rounded(long minutes) {
        return (minutes + STEP / 2) / STEP * STEP;
    }

    private static String hours(long minutes) {
        var whole = minutes / HOUR;
        var rest = minutes % HOUR;
        if (rest == 0) {
            return named(whole);
        }
        if (rest <= QUARTER) {
            return "just over " + named(whole);
        }
        if (rest >= HOUR - QUARTER) {
            return "almost " + named(whole + 1);
        }
        return whole == 1 ? "about an hour and a half" : "about %d and a half hours".formatted(whole);
    }

    private static String named(long hours) {
        return hours == 1 ? AN_HOUR : hours + " hours";
    }
}

package servicedelivery.reporting.question;

import java.time.Instant;
import java.time.LocalDate;

/** The years in which everything happens: 1970 to 9999, well within what Java, PostgreSQL and JSON can reckon with. */
public final class Era {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Era() {}

    public static boolean holds(Instant moment) {
        return !moment.isBefore(Instant.EPOCH) && moment.isBefore(END);
    }

    public static boolean holds(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Also the days beside it: which day the first and last moments belong to depends on the zone. */
    public static boolean nearlyHolds(LocalDate day) {
        return day.getYear() >= FIRST_YEAR - 1 && day.getYear() <= LAST_YEAR + 1;
    }
}

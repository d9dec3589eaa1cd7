package servicedelivery.reporting.page.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages say numbers and times. */
final class Words {

    /** Stands where there is no value. */
    static final String NONE = "\u2013";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String MINUS = "\u2212";

    private Words() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String number(@Nullable Number number) {
        return number == null ? NONE : number.toString().replace("-", MINUS);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : plain(percent) + "%";
    }

    /** Without zeros that say nothing: 98.0 is 98, and 88.9 stays. */
    static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace("-", MINUS);
    }

    /** Such as "1 response" and "3 responses". */
    static String counted(long number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }

    /** In hours and minutes, such as "1 h 5 min"; seconds are left out, but for those that are all there is. */
    static String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NONE;
        }
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        var hours = duration.toHours() == 0 ? "" : duration.toHours() + " h ";
        return (hours + (duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + " min")).strip();
    }
}

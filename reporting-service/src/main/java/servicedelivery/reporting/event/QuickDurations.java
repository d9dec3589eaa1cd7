package servicedelivery.reporting.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Durations of whole hours, minutes and seconds, as {@code PT1H30M}, which is the form in which the sources write most of them; all others
 * as Jackson reads them, by a regular expression.
 */
final class QuickDurations {

    private static final String PREFIX = "PT";
    private static final String UNITS = "HMS";
    private static final int[] SECONDS = {3_600, 60, 1};
    private static final int MOST_DIGITS = 9;

    private QuickDurations() {}

    /** Null when the text is of another form. */
    static @Nullable Duration quick(String text) {
        if (!text.startsWith(PREFIX) || text.length() == PREFIX.length()) {
            return null;
        }
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var seconds = 0L;
        var nextUnit = 0;
        var begin = PREFIX.length();
        for (var index = begin; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character >= '0' && character <= '9') {
                continue;
            }
            var unit = UNITS.indexOf(character, nextUnit);
            if (unit < 0 || index == begin || index - begin > MOST_DIGITS) {
                return null;
            }
            seconds += (long) QuickText.number(bytes, begin, index) * SECONDS[unit];
            nextUnit = unit + 1;
            begin = index + 1;
        }
        return begin == text.length() ? Duration.ofSeconds(seconds) : null;
    }
}

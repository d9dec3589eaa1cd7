package servicedelivery.reporting.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Instants in the form in which the sources write them, digit by digit, as {@code 2019-01-15T09:05:00.123456Z}; all others as Jackson reads
 * them, which takes several times as long.
 */
final class QuickInstants {

    private static final int SHORTEST = "2019-01-15T09:05:00Z".length();
    private static final int LONGEST = "2019-01-15T09:05:00.123456789Z".length();
    private static final int FRACTION = "2019-01-15T09:05:00.".length();
    private static final int DECIMAL = 10;
    private static final int NANO_DIGITS = 9;

    private QuickInstants() {}

    /** Null when the text is of another form, or means no moment. */
    static @Nullable Instant quick(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return quick(bytes, 0, bytes.length);
    }

    /** The same of a part of a text, with a byte for each character. */
    static @Nullable Instant quick(byte[] text, int begin, int end) {
        var length = end - begin;
        if (length < SHORTEST
                || length > LONGEST
                || text[begin + 4] != '-'
                || text[begin + 7] != '-'
                || text[begin + 10] != 'T'
                || text[begin + 13] != ':'
                || text[begin + 16] != ':'
                || text[end - 1] != 'Z'
                || length == FRACTION + 1
                || (length > SHORTEST && text[begin + FRACTION - 1] != '.')) {
            return null;
        }
        var year = QuickText.number(text, begin, begin + 4);
        var month = QuickText.number(text, begin + 5, begin + 7);
        var day = QuickText.number(text, begin + 8, begin + 10);
        var hour = QuickText.number(text, begin + 11, begin + 13);
        var minute = QuickText.number(text, begin + 14, begin + 16);
        var second = QuickText.number(text, begin + 17, begin + 19);
        var nanos = length == SHORTEST ? 0 : nanos(text, begin + FRACTION, end - 1);
        if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return null;
        }
        if (second < 0
                || second > 59
                || nanos < 0
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        var days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static int nanos(byte[] text, int begin, int end) {
        var nanos = QuickText.number(text, begin, end);
        for (var digits = end - begin; digits < NANO_DIGITS && nanos >= 0; digits++) {
            nanos *= DECIMAL;
        }
        return nanos;
    }
}

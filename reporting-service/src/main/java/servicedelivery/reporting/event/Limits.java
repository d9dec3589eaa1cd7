package servicedelivery.reporting.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Era;

/**
 * The limits of what an event may say. A value beyond them could not be reckoned with, stored or indexed, and one such
 * record would otherwise hold up all that come after it.
 */
public final class Limits {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 100_000;
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Limits() {}

    /** An instant of the years 1970 to 9999. */
    public static @Nullable Instant moment(String field, @Nullable Instant value) throws UnreadableEvent {
        if (value != null && !Era.holds(value)) {
            throw new UnreadableEvent("field %s: is not from the years 1970 to 9999".formatted(field));
        }
        return value;
    }

    /** From none to a hundred years. */
    public static @Nullable Duration duration(String field, @Nullable Duration value) throws UnreadableEvent {
        if (value != null && (value.isNegative() || value.compareTo(LONGEST) > 0)) {
            throw new UnreadableEvent("field %s: is not from 0 to 36525 days".formatted(field));
        }
        return value;
    }

    /** A code or a number of somebody's; short enough for an index. */
    public static @Nullable String name(String field, @Nullable String value) throws UnreadableEvent {
        return atMost(LONGEST_NAME, field, value);
    }

    /** What people wrote; longer than any source lets them write. */
    public static @Nullable String text(String field, @Nullable String value) throws UnreadableEvent {
        return atMost(LONGEST_TEXT, field, value);
    }

    private static @Nullable String atMost(int most, String field, @Nullable String value) throws UnreadableEvent {
        if (value != null && value.length() > most) {
            throw new UnreadableEvent("field %s: is longer than %d characters".formatted(field, most));
        }
        return value;
    }
}

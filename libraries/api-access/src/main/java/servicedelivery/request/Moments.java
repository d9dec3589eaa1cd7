package servicedelivery.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times, dates and durations as they may be sent; what cannot be read is empty. */
public final class Moments {

    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** With an offset always, whose colon may be left out, as Jira and others write it. */
    private static final DateTimeFormatter WITH_OFFSET = withOffset("XXX");

    private static final DateTimeFormatter WITHOUT_COLON = withOffset("XX");

    private static final Pattern COLONLESS = Pattern.compile("[+-]\\d{4}$");

    /** As Zammad fills times into the body of a webhook: {@code 2019-10-07 16:25:00 UTC}. */
    private static final Pattern SPELT_UTC = Pattern.compile("^([\\d-]{10}) ([\\d:.]{5,18}) UTC$");

    private Moments() {}

    private static DateTimeFormatter withOffset(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern(pattern)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** An instant of RFC 3339, to the microsecond, of the years 1970 to 9999. */
    public static Optional<Instant> instant(String sent) {
        try {
            var text = SPELT_UTC.matcher(sent).replaceFirst("$1T$2Z");
            var format = COLONLESS.matcher(text).find() ? WITHOUT_COLON : WITH_OFFSET;
            var instant = format.parse(text, OffsetDateTime::from).toInstant().truncatedTo(ChronoUnit.MICROS);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What would be right in place of a text that is no instant. */
    static String rule(String sent) {
        var none = sent.isBlank() ? "; leave it out, or send null, when there is none" : "";
        return "must be a time with an offset, such as 2019-01-31T09:30:00Z or 2019-07-01T10:00:00+01:00" + none;
    }

    /** A date of the years 1970 to 9999. */
    public static Optional<LocalDate> date(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.getYear() < 1970 || date.getYear() > 9999 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A duration from none to a hundred years, to the microsecond. */
    static Optional<Duration> duration(String text) {
        try {
            var duration = Duration.parse(text).truncatedTo(ChronoUnit.MICROS);
            return duration.isNegative() || duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

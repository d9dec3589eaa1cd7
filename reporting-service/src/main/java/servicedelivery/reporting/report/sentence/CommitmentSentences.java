package servicedelivery.reporting.report.sentence;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.written.Commitment;

/** What was promised and what became of it, with numbers and dates in brackets, unless the text says them itself. */
public final class CommitmentSentences {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** A promise begins with its number, if it has one: "Minimum of 6 weeks", "Two workshops". */
    private static final int FIRST_WORDS = 3;

    private CommitmentSentences() {}

    /** Such as "Visits to schools (2 each year)". A single one, once, goes without saying. */
    public static String promise(Commitment commitment) {
        var quantity = commitment.quantity();
        var period = commitment.period();
        if (quantity == null) {
            return period == null || says(commitment.text(), period)
                    ? commitment.text()
                    : with(commitment.text(), "each " + period);
        }
        if (period == null) {
            return quantity == 1 || beginsWith(commitment.text(), quantity)
                    ? commitment.text()
                    : with(commitment.text(), quantity.toString());
        }
        return beginsWith(commitment.text(), quantity) && says(commitment.text(), period)
                ? commitment.text()
                : with(commitment.text(), "%d each %s".formatted(quantity, period));
    }

    /** Such as "Report submitted (31 January 2019)". */
    public static String update(Commitment.Update update) {
        var date = update.date();
        return date == null || saysDate(update.text(), date) ? update.text() : with(update.text(), words(date));
    }

    private static String with(String text, String addition) {
        var end = text.endsWith(".") ? "." : "";
        return "%s (%s)%s".formatted(text.substring(0, text.length() - end.length()), addition, end);
    }

    private static boolean beginsWith(String text, int quantity) {
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+", FIRST_WORDS + 1))
                .limit(FIRST_WORDS)
                .anyMatch(word -> word.equals(Integer.toString(quantity)) || word.equals(inWords(quantity)));
    }

    private static @Nullable String inWords(int quantity) {
        return quantity <= NUMBERS.size() ? NUMBERS.get(quantity - 1) : null;
    }

    private static boolean says(String text, String word) {
        return found("(?<![\\p{L}\\p{N}])%s(?![\\p{L}\\p{N}])".formatted(Pattern.quote(word)), text);
    }

    /** Also with a short name of the month, and with a day such as "5th". */
    private static boolean saysDate(String text, Temporal date) {
        var month = YearMonth.from(date);
        var name = month.getMonth().name();
        var said = "(%s|%s[.]?)\\s+%d(?!\\d)".formatted(name, name.substring(0, 3), month.getYear());
        return date instanceof YearMonth
                ? found("(?<!\\p{L})" + said, text)
                : found("(?<!\\d)%d\\s?(st|nd|rd|th)?\\s+%s".formatted(date.get(ChronoField.DAY_OF_MONTH), said), text);
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    private static String words(Temporal date) {
        return (date instanceof YearMonth ? MONTH : DAY).format(date);
    }
}

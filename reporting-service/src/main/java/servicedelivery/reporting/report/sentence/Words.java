package servicedelivery.reporting.report.sentence;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The small change of English sentences. */
public final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Words() {}

    /** "1 incident", "2 incidents", "no incidents". */
    public static String count(long number, String noun) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + (number == 1 ? noun : noun + "s");
    }

    /** Such as "was" for one and "were" for any other number. */
    public static String either(long number, String forOne, String forMore) {
        return number == 1 ? forOne : forMore;
    }

    /** "A", "A and B", "A, B and C". */
    public static String list(List<String> items) {
        var last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** "A", "both A and B", "A, B and C". */
    static String each(List<String> items) {
        return items.size() == 2 ? "both " + list(items) : list(items);
    }

    /** Such as "January". */
    static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Such as "January 2019". */
    public static String full(YearMonth month) {
        return MONTH.format(month);
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

package servicedelivery.reporting.report.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.written.Header;

/** What all formats say alike where there is nothing to show. */
final class Phrases {

    static final String NONE = "–";
    static final String NOT_RECORDED = "Not recorded";
    static final String NO_IMPROVEMENTS = "No service improvements are recorded.";
    static final String NO_COMMITMENTS = "No commitments are recorded.";
    static final String NO_CERTIFICATES = "No certificates are recorded.";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Phrases() {}

    static String orNotRecorded(@Nullable String text) {
        return text == null ? NOT_RECORDED : text;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String number(@Nullable BigDecimal number, String unit) {
        if (number == null) {
            return NONE;
        }
        return (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()) + unit;
    }

    /** With the position; null when nobody is named. */
    static @Nullable String author(Header header) {
        return header.author() == null || header.authorTitle() == null
                ? header.author()
                : "%s – %s".formatted(header.author(), header.authorTitle());
    }
}

package servicedelivery.reporting.report.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all formats say alike where there is nothing to show. */
public final class Phrases {

    public static final String NOT_RECORDED = "Not recorded";
    public static final String NO_IMPROVEMENTS = "No service improvements are recorded.";
    public static final String NO_COMMITMENTS = "No commitments are recorded.";
    public static final String NO_CERTIFICATES = "No certificates are recorded.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Phrases() {}

    static String orNotRecorded(@Nullable String text) {
        return text == null ? NOT_RECORDED : text;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}

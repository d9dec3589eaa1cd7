package servicedelivery.reporting.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import servicedelivery.reporting.question.ReportCalendar;

/** How pages say when something was. */
@Singleton
public class Times {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final ReportCalendar calendar;

    Times(ReportCalendar calendar) {
        this.calendar = calendar;
    }

    /** Such as "January 2019". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Such as "26 November 2026, 14:05", in the zone of the report. */
    public String moment(Instant moment) {
        return MOMENT.withZone(calendar.zone()).format(moment);
    }

    /** Such as "26 November 2026", in the zone of the report. */
    public String day(Instant moment) {
        return DAY.withZone(calendar.zone()).format(moment);
    }
}

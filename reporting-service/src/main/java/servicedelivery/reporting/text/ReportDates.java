package servicedelivery.reporting.text;

import java.time.LocalDate;
import java.time.YearMonth;
import servicedelivery.reporting.report.written.Header;

/** The day on which commitments are late or not, and certificates about to end: that of the report. */
public final class ReportDates {

    private ReportDates() {}

    /** The date in the header; the last day of the month when there is none, or when it must be wrong because it is earlier than that. */
    public static LocalDate of(Header header, YearMonth month) {
        var end = month.atEndOfMonth();
        return header.date() == null || header.date().isBefore(end) ? end : header.date();
    }
}

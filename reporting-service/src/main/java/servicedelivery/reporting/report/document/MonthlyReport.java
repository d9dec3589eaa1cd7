package servicedelivery.reporting.report.document;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import servicedelivery.reporting.report.written.Header;

/**
 * The whole report of one month: all its formats show this and nothing else. It holds texts, numbers and dates only, so that it can
 * be kept as JSON and read again.
 *
 * @param title the subject
 * @param notices what a reader has to know before anything else, such as that something is missing
 * @param recommendations what the committee is asked to do
 * @param serviceLevels the organisations in the configured order
 * @param gauges the figures, with what they are compared with
 * @param trend the headline figures of the twelve months that end with this one
 * @param complete whether nothing is known to be missing in any part
 */
public record MonthlyReport(
        YearMonth month,
        Period period,
        String title,
        Header header,
        List<String> notices,
        Summary summary,
        String recommendations,
        List<OrganisationSection> serviceLevels,
        List<Narrative> narrative,
        List<Gauge> gauges,
        List<TrendPoint> trend,
        List<ImprovementSection> improvements,
        List<CommitmentRow> commitments,
        List<CertificateItem> certificates,
        boolean complete) {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Not by the locale's short names, which differ from one version of the JDK to the next. */
    private static final DateTimeFormatter SHORT = new DateTimeFormatterBuilder()
            .appendText(ChronoField.MONTH_OF_YEAR, shortNames())
            .appendPattern(" uuuu")
            .toFormatter(Locale.UK);

    public MonthlyReport {
        notices = List.copyOf(notices);
        serviceLevels = List.copyOf(serviceLevels);
        narrative = List.copyOf(narrative);
        gauges = List.copyOf(gauges);
        trend = List.copyOf(trend);
        improvements = List.copyOf(improvements);
        commitments = List.copyOf(commitments);
        certificates = List.copyOf(certificates);
    }

    private static Map<Long, String> shortNames() {
        return Arrays.stream(Month.values())
                .collect(Collectors.toMap(
                        month -> (long) month.getValue(),
                        month -> month.name().charAt(0)
                                + month.name().substring(1, 3).toLowerCase(Locale.ROOT)));
    }

    /** Such as "January 2019". */
    public String monthInWords() {
        return IN_WORDS.format(month);
    }

    /** Such as "Gauges to monitor performance – Jan 2019". */
    public String gaugesHeading() {
        return "Gauges to monitor performance – " + SHORT.format(month);
    }

    /** Such as "PSN Certificate" when all are of that name. */
    public String certificatesHeading() {
        var names = certificates.stream().map(CertificateItem::name).distinct().toList();
        return names.size() == 1 ? names.get(0) + " Certificate" : "Certificates";
    }
}

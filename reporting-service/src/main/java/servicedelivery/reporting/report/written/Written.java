package servicedelivery.reporting.report.written;

import java.util.List;

/**
 * All that people wrote for the report of one month; each list is in the order in which the report has it.
 *
 * @param improvements those that the month's report tells of
 * @param commitments as they stand at the date of the report
 * @param certificates as they stand at the date of the report
 */
public record Written(
        ReportTexts texts,
        List<Improvement> improvements,
        List<Commitment> commitments,
        List<Certificate> certificates) {

    /** Nobody wrote anything yet. */
    public static final Written NOTHING = new Written(ReportTexts.NONE, List.of(), List.of(), List.of());

    public Written {
        improvements = List.copyOf(improvements);
        commitments = List.copyOf(commitments);
        certificates = List.copyOf(certificates);
    }
}

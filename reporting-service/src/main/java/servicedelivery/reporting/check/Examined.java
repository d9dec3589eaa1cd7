package servicedelivery.reporting.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.report.document.IncidentRow;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.text.TextOfMonth;

/**
 * What is checked, all from one snapshot.
 *
 * @param date on which commitments are late or not
 * @param incidents the P1 and P2 incidents of the month
 */
record Examined(
        MonthlyReport report,
        TextOfMonth text,
        LocalDate date,
        List<Evidence> incidents,
        List<Entry> commitments,
        List<Entry> certificates) {

    /** Those of which the report may tell something. */
    List<Evidence> told() {
        return incidents.stream().filter(incident -> !incident.withheld()).toList();
    }

    /** As the report's table has it. */
    Optional<IncidentRow> row(UUID incident) {
        return report.serviceLevels().stream()
                .flatMap(section -> section.priorities().stream())
                .flatMap(priority -> priority.incidents().stream())
                .filter(row -> row.id().equals(incident))
                .findFirst();
    }

    /** What people wrote about it beside the table. */
    String narrative(UUID incident) {
        return String.join(
                " ",
                report.narrative().stream()
                        .filter(paragraph ->
                                paragraph.written() && paragraph.incidents().contains(incident))
                        .map(paragraph -> paragraph.text())
                        .toList());
    }

    /** Such as "Niche (COLP-2019-0059)". */
    static String name(Evidence incident) {
        return incident.reference() == null
                ? incident.affectedService()
                : "%s (%s)".formatted(incident.affectedService(), incident.reference());
    }
}

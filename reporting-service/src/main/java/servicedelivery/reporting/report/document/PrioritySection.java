package servicedelivery.reporting.report.document;

import java.util.List;

/**
 * One organisation's incidents of one priority.
 *
 * @param sentence how many there were
 * @param opened how many; more than there are rows when the list was cut
 * @param incidents in the order opened
 */
public record PrioritySection(
        String priority,
        String sentence,
        long opened,
        long resolved,
        long withinTarget,
        long late,
        long open,
        List<IncidentRow> incidents) {

    public PrioritySection {
        incidents = List.copyOf(incidents);
    }

    /** Such as "P1 incidents". */
    public String heading() {
        return priority + " incidents";
    }
}

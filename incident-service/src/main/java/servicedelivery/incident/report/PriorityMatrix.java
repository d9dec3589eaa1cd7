package servicedelivery.incident.report;

import static servicedelivery.incident.report.Level.HIGH;
import static servicedelivery.incident.report.Level.LOW;
import static servicedelivery.incident.report.Level.MEDIUM;

/** Priority from impact and urgency, as in the matrix that ITIL-minded service desks use. */
final class PriorityMatrix {

    private PriorityMatrix() {}

    static Priority priority(Level impact, Level urgency) {
        if (impact == HIGH && urgency == HIGH) {
            return Priority.P1;
        }
        if ((impact == HIGH && urgency == MEDIUM) || (impact == MEDIUM && urgency == HIGH)) {
            return Priority.P2;
        }
        if ((impact == MEDIUM && urgency == MEDIUM)
                || (impact == HIGH && urgency == LOW)
                || (impact == LOW && urgency == HIGH)) {
            return Priority.P3;
        }
        return Priority.P4;
    }
}

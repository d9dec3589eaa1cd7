package servicedelivery.reporting.incident;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An incident with the version that figures counted.
 *
 * @param openedDay by which it falls into a month
 * @param counted whether figures have it, which void ones and those below P2 are not in
 * @param overdue open past its target at the instant of the answer
 * @param confidential whether the evidence withholds what it was about
 */
public record CountedIncident(
        long generation,
        long version,
        LocalDate openedDay,
        boolean counted,
        boolean overdue,
        boolean confidential,
        Evidence evidence) {

    static CountedIncident of(IncidentFact fact, String name, Instant now) {
        return new CountedIncident(
                fact.generation(),
                fact.version(),
                fact.times().openedDay(),
                fact.status() != IncidentStatus.VOID && fact.isPriority(),
                isOverdue(fact, now),
                fact.story().confidential(),
                Evidence.of(fact, name));
    }

    private static boolean isOverdue(IncidentFact fact, Instant now) {
        var due = fact.grade().dueAt();
        var open = fact.status() == IncidentStatus.OPEN || fact.status() == IncidentStatus.ON_HOLD;
        return open && due != null && due.isBefore(now);
    }
}

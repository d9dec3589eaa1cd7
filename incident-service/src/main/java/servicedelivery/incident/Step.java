package servicedelivery.incident;

import static servicedelivery.incident.report.Status.CLOSED;
import static servicedelivery.incident.report.Status.ON_HOLD;
import static servicedelivery.incident.report.Status.OPEN;
import static servicedelivery.incident.report.Status.RESOLVED;
import static servicedelivery.incident.report.Status.VOID;

import java.util.List;
import servicedelivery.incident.report.Status;

/**
 * A step from one status to another.
 *
 * @param from the status before
 * @param to the status after
 * @param change what it means
 * @param byHand whether a PATCH may take it; a source that tells a state by PUT or in a batch may take every step, which implies those
 *     between
 */
record Step(Status from, Status to, Change change, boolean byHand) {

    private static final List<Step> ALL = List.of(
            byHand(OPEN, ON_HOLD, Change.HELD),
            byHand(OPEN, RESOLVED, Change.RESOLVED),
            implied(OPEN, CLOSED, Change.CLOSED),
            byHand(OPEN, VOID, Change.VOIDED),
            //
            byHand(ON_HOLD, OPEN, Change.RESUMED),
            byHand(ON_HOLD, RESOLVED, Change.RESOLVED),
            implied(ON_HOLD, CLOSED, Change.CLOSED),
            byHand(ON_HOLD, VOID, Change.VOIDED),
            //
            byHand(RESOLVED, OPEN, Change.REOPENED),
            implied(RESOLVED, ON_HOLD, Change.REOPENED),
            byHand(RESOLVED, CLOSED, Change.CLOSED),
            byHand(RESOLVED, VOID, Change.VOIDED),
            //
            implied(CLOSED, OPEN, Change.REOPENED),
            implied(CLOSED, ON_HOLD, Change.REOPENED),
            implied(CLOSED, RESOLVED, Change.RESOLVED),
            byHand(CLOSED, VOID, Change.VOIDED),
            //
            implied(VOID, OPEN, Change.REOPENED),
            implied(VOID, ON_HOLD, Change.REOPENED),
            implied(VOID, RESOLVED, Change.RESOLVED),
            implied(VOID, CLOSED, Change.CLOSED));

    static Step between(Status from, Status to) {
        return ALL.stream()
                .filter(step -> step.from == from && step.to == to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step from %s to %s".formatted(from, to)));
    }

    /** Where a PATCH may go from a status. */
    static List<Status> legalFrom(Status status) {
        return ALL.stream()
                .filter(step -> step.from == status && step.byHand)
                .map(Step::to)
                .toList();
    }

    private static Step byHand(Status from, Status to, Change change) {
        return new Step(from, to, change, true);
    }

    private static Step implied(Status from, Status to, Change change) {
        return new Step(from, to, change, false);
    }
}

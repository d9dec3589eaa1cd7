package servicedelivery.incident;

import servicedelivery.incident.report.Status;
import servicedelivery.request.KebabCase;

/** What happened to an incident, as its history and the type of its event say. */
enum Change {
    OPENED,
    AMENDED,
    RECLASSIFIED,
    HELD,
    RESUMED,
    RESOLVED,
    REOPENED,
    CLOSED,
    VOIDED;

    static Change between(Status before, Status after, boolean reclassified) {
        if (before == after) {
            return reclassified ? RECLASSIFIED : AMENDED;
        }
        return Step.between(before, after).change();
    }

    /** The change that a history calls so. */
    static Change of(String name) {
        return KebabCase.choice(name, Change.class).orElseThrow();
    }

    String eventType() {
        return "servicedelivery.incident.%s.v1".formatted(this);
    }

    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

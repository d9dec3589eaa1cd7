package servicedelivery.incident;

import java.util.Locale;
import servicedelivery.incident.report.Status;

/** What happened to an incident, as the type of its event says. */
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
        if (before.isResolved() && after.isUnderWay()) {
            return REOPENED;
        }
        return switch (after) {
            case OPEN -> RESUMED;
            case ON_HOLD -> HELD;
            case RESOLVED -> RESOLVED;
            case CLOSED -> CLOSED;
            case VOID -> VOIDED;
        };
    }

    String eventType() {
        return "servicedelivery.incident.%s.v1".formatted(name().toLowerCase(Locale.ROOT));
    }
}

package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** What may honestly be said about targets: an open incident or a missing target is never a pass. */
public enum Statement {
    NONE,
    SOME_LATE,
    ALL_WITHIN_TARGET,
    CANNOT_BE_STATED;

    /** About so many incidents. */
    public static Statement about(long opened, long withinTarget, long lateOrOverdue) {
        if (opened == 0) {
            return NONE;
        }
        if (lateOrOverdue > 0) {
            return SOME_LATE;
        }
        return withinTarget == opened ? ALL_WITHIN_TARGET : CANNOT_BE_STATED;
    }

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

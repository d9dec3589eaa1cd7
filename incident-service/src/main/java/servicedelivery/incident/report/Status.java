package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** Where an incident stands; {@code VOID} means that it was raised in error. */
public enum Status {
    OPEN,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    VOID;

    /** Whether only texts can still be corrected. */
    public boolean isFinal() {
        return this == CLOSED || this == VOID;
    }

    public boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    public boolean isUnderWay() {
        return this == OPEN || this == ON_HOLD;
    }

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import servicedelivery.request.KebabCase;

/** Where an incident stands, and where it can go from there. */
public enum Status {
    OPEN,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    VOID;

    /** The steps that a PATCH may take; {@code VOID} means raised in error. */
    public List<Status> legalSteps() {
        return switch (this) {
            case OPEN -> List.of(ON_HOLD, RESOLVED, VOID);
            case ON_HOLD -> List.of(OPEN, RESOLVED, VOID);
            case RESOLVED -> List.of(OPEN, CLOSED, VOID);
            case CLOSED -> List.of(VOID);
            case VOID -> List.of();
        };
    }

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

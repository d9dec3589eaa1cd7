package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import servicedelivery.request.KebabCase;

/** Where an incident stands. */
public enum IncidentStatus {
    OPEN,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    VOID;

    boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }

    static Optional<IncidentStatus> of(String text) {
        return KebabCase.choice(text, IncidentStatus.class);
    }
}

package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** What ended an incident. */
public enum ResolutionKind {
    FIXED,
    RESTARTED,
    REPLACED,
    CHANGE_REVERSED,
    WORKAROUND,
    SELF_RESTORED,
    BLOCKED,
    OTHER;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

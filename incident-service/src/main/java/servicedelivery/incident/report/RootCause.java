package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** How far the search for the root cause has come; an incident can be resolved before it is found. */
public enum RootCause {
    NOT_STARTED,
    UNDER_INVESTIGATION,
    IDENTIFIED,
    NOT_FOUND;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

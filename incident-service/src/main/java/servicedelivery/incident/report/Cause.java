package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** What brought an incident about, as far as it is known. */
public enum Cause {
    HARDWARE,
    SOFTWARE,
    NETWORK,
    POWER,
    SUPPLIER,
    CHANGE,
    SECURITY,
    CAPACITY,
    HUMAN_ERROR,
    UNKNOWN;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

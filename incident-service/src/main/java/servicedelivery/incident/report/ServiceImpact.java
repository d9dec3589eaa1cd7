package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** What users noticed. */
public enum ServiceImpact {
    OUTAGE,
    DEGRADED,
    NONE;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

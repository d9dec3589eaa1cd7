package servicedelivery.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** How far an incident reaches, or how soon it hurts. */
public enum Level {
    HIGH,
    MEDIUM,
    LOW;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

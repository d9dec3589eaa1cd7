package servicedelivery.reporting.report.document;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** How something is to be taken; it is never told by colour alone. */
public enum Tone {
    GOOD,
    FAIR,
    BAD,
    NEUTRAL;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

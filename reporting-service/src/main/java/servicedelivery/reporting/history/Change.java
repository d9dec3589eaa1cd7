package servicedelivery.reporting.history;

import com.fasterxml.jackson.annotation.JsonValue;
import servicedelivery.request.KebabCase;

/** What was done to something that people write. */
public enum Change {
    ADDED,
    CHANGED,
    REMOVED;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }
}

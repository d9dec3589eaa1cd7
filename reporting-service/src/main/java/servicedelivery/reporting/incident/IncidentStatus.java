package servicedelivery.reporting.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicedelivery.request.KebabCase;

/** Where an incident stands. */
public enum IncidentStatus {
    OPEN,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    VOID;

    private static final Map<String, IncidentStatus> BY_TEXT = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(IncidentStatus::toString, Function.identity()));

    boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }

    static Optional<IncidentStatus> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}

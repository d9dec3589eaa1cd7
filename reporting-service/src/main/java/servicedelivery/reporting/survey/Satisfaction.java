package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicedelivery.request.KebabCase;

/** How a customer found the service, on the five steps of the survey. */
public enum Satisfaction {
    VERY_POOR,
    POOR,
    FAIR,
    GOOD,
    VERY_GOOD;

    private static final Map<String, Satisfaction> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Satisfaction::toString, Function.identity()));

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }

    public static Optional<Satisfaction> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}

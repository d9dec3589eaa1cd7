package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import servicedelivery.request.KebabCase;

/** How a customer found the service, on the five steps of the survey. */
public enum Satisfaction {
    VERY_POOR,
    POOR,
    FAIR,
    GOOD,
    VERY_GOOD;

    @JsonValue
    @Override
    public String toString() {
        return KebabCase.of(this);
    }

    public static Optional<Satisfaction> of(String text) {
        return KebabCase.choice(text, Satisfaction.class);
    }
}

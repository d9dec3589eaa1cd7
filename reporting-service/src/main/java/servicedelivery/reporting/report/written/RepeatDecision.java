package servicedelivery.reporting.report.written;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.request.KebabCase;

/**
 * What people decided about one repeat issue of the month, which its kind and value name as the figures do.
 *
 * @param value the affected service, in any spelling that the figures take for the same, or the cause
 * @param name how the summary calls it; its value when null
 */
public record RepeatDecision(
        RepeatIssues.Kind kind,
        String value,
        Verdict verdict,
        @Nullable String name) {

    /** Whether it is one. */
    public enum Verdict {
        /** It is told, also when it is a known issue with a single incident. */
        CONFIRMED,
        /** It is a coincidence, and the summary passes over it. */
        DISMISSED;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }
}

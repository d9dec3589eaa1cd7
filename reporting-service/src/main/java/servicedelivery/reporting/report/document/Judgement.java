package servicedelivery.reporting.report.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.KebabCase;

/**
 * How one organisation's service was, by the rule that docs/report.md states.
 *
 * @param organisation its code
 * @param level null when it cannot be judged
 * @param reasons what it was judged by, or why it cannot be
 */
public record Judgement(
        String organisation, String name, @Nullable Level level, List<String> reasons) {

    /** From the best to the worst. */
    public enum Level {
        VERY_GOOD("generally very good"),
        GOOD("generally good"),
        BELOW_EXPECTATION("below what is expected");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        /** As the report says it. */
        public String words() {
            return words;
        }

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    public Judgement {
        reasons = List.copyOf(reasons);
    }
}

package servicedelivery.reporting.page.dashboard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisation;
import servicedelivery.reporting.question.Coverage;

/**
 * Which share of priority incidents was agreed to be within target.
 *
 * @param percent null when none was agreed, or not the same with all
 */
record Goal(@Nullable Integer percent, String inWords) {

    static Goal of(Coverage coverage) {
        var agreed = coverage.configured().stream()
                .map(Organisation::goalPercent)
                .distinct()
                .toList();
        var same = agreed.size() == 1 ? agreed.get(0) : null;
        if (same != null) {
            return new Goal(same, "at least %d%%".formatted(same));
        }
        return new Goal(null, agreed.stream().anyMatch(Objects::nonNull) ? "not the same for all" : "none agreed");
    }
}

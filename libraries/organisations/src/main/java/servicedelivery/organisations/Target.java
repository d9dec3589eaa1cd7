package servicedelivery.organisations;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How soon incidents of one priority are to be restored.
 *
 * @param priority {@code P1} to {@code P5}
 * @param within the longest time to restore that is still within target, in service hours
 * @param effectiveFrom the first local day on which incidents opened are graded by it
 * @param calendar the code of the calendar that says which hours are service hours; null for around the clock
 * @param invented whether nobody agreed it, so that a report which grades by it should not be published unnoticed
 */
public record Target(
        String priority,
        Duration within,
        LocalDate effectiveFrom,
        @Nullable String calendar,
        boolean invented) {}

package servicedelivery.organisations;

import java.time.Duration;
import java.time.LocalDate;

/**
 * How soon incidents of one priority are to be restored, counted around the clock.
 *
 * @param priority {@code P1} to {@code P5}
 * @param within the longest time to restore that is still within target
 * @param effectiveFrom the first local day on which incidents opened are graded by it
 */
public record Target(String priority, Duration within, LocalDate effectiveFrom) {}

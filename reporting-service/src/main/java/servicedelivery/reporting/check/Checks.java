package servicedelivery.reporting.check;

import java.time.YearMonth;
import java.util.List;

/**
 * What the checks of a report found.
 *
 * @param passed whether none of them found anything; a report that did not pass can be published all the same
 */
public record Checks(YearMonth month, boolean passed, List<Check> checks) {}

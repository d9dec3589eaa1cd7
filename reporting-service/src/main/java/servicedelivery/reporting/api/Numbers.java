package servicedelivery.reporting.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/** Whole numbers among the query parameters. */
final class Numbers {

    /** Without a sign, and few enough for an integer. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private Numbers() {}

    static int parse(String parameter, @Nullable String sent, int standard, int least, int most) {
        if (sent == null) {
            return standard;
        }
        if (DIGITS.matcher(sent).matches()) {
            var number = Integer.parseInt(sent);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refusal(parameter, least, most);
    }

    private static RuntimeException refusal(String parameter, int least, int most) {
        return Problems.invalidParameter(parameter, "must be a whole number from %d to %d".formatted(least, most));
    }
}

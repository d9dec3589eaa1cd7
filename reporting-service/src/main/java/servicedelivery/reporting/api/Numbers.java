package servicedelivery.reporting.api;

import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/** Whole numbers among the query parameters. */
final class Numbers {

    private Numbers() {}

    static int parse(String parameter, @Nullable String sent, int standard, int least, int most) {
        if (sent == null) {
            return standard;
        }
        try {
            var number = Integer.parseInt(sent);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(parameter, least, most);
        }
        throw refusal(parameter, least, most);
    }

    private static RuntimeException refusal(String parameter, int least, int most) {
        return Problems.invalidParameter(parameter, "must be a whole number from %d to %d".formatted(least, most));
    }
}

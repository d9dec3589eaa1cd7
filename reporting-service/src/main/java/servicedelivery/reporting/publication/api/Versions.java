package servicedelivery.reporting.publication.api;

import java.util.regex.Pattern;
import servicedelivery.problem.Problems;

/** The numbers of published versions in addresses. */
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Versions() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it is no number */
    static long parsed(String sent) {
        if (!NUMBER.matcher(sent).matches()) {
            throw Problems.notFound("Published versions are numbered from 1");
        }
        return Long.parseLong(sent);
    }
}

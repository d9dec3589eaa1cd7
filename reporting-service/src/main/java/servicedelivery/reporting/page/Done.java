package servicedelivery.reporting.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;

/** What a page says first after a form was saved. */
public final class Done {

    private static final Map<String, String> WORDS = Map.of(
            "added", "Added.",
            "changed", "Saved.",
            "moved", "Moved.",
            "removed", "Removed.",
            "published", "Published.",
            "overtaken", "Not done, because somebody else was quicker. This is how it stands now.");

    private Done() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what nothing leads to */
    public static String words(@Nullable String done) {
        if (done == null) {
            return "";
        }
        var words = WORDS.get(done);
        if (words == null) {
            throw Problems.invalidParameter("done", "is not known; leave it out");
        }
        return words;
    }
}

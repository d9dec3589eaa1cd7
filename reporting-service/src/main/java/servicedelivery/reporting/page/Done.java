package servicedelivery.reporting.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.chart.Tone;

/**
 * What a page says first after a form was sent.
 *
 * @param words empty when there is nothing to say
 * @param tone whether it went as it was meant
 */
public record Done(String words, Tone tone) {

    private static final Done NOTHING = new Done("", Tone.NEUTRAL);

    private static final Map<String, Done> KNOWN = Map.of(
            "added", new Done("Added.", Tone.GOOD),
            "changed", new Done("Saved.", Tone.GOOD),
            "moved", new Done("Moved.", Tone.GOOD),
            "removed", new Done("Removed.", Tone.GOOD),
            "published", new Done("Published.", Tone.GOOD),
            "overtaken",
                    new Done("Not done, because somebody else was quicker. This is how it stands now.", Tone.WATCH));

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what nothing leads to */
    public static Done of(@Nullable String done) {
        if (done == null) {
            return NOTHING;
        }
        var known = KNOWN.get(done);
        if (known == null) {
            throw Problems.invalidParameter("done", "is not known; leave it out");
        }
        return known;
    }
}

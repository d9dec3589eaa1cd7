package servicedelivery.reporting.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the report says first.
 *
 * @param judgement how the service was, and how customers found it
 * @param judgements what that was judged by
 * @param repeatIssues what came up again, and whether it will be ended
 * @param withinTarget whether priority incidents were resolved within their targets
 * @param comment what a person added
 * @param bullets the numbers
 */
public record Summary(
        String judgement,
        List<Judgement> judgements,
        String repeatIssues,
        String withinTarget,
        @Nullable String comment,
        List<String> bullets) {

    public Summary {
        judgements = List.copyOf(judgements);
        bullets = List.copyOf(bullets);
    }

    /** All that stands before the bullets, as one paragraph. */
    public String paragraph() {
        return Stream.of(judgement, repeatIssues, withinTarget).collect(Collectors.joining(" "));
    }
}

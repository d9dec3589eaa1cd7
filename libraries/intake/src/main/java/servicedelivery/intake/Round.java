package servicedelivery.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import servicedelivery.intake.Upserted.Outcome;

/**
 * What is taken over in one transaction.
 *
 * @param <N> the sources' own numbers
 */
public interface Round<N> {

    /** What became of one state, and the id of what it is about. */
    record Taken(Outcome outcome, UUID id) {}

    /**
     * Takes one state over; what is refused changes nothing.
     *
     * @throws HttpProblem 400 for what is wrong with it
     */
    Taken take(N number, ObjectNode state);

    /** Writes everything that was taken over. */
    void write();

    /**
     * Takes lines over one by one.
     *
     * @param number reads the number of a line, or refuses it
     * @param begin begins the round by locking what has one of the numbers
     */
    static <N> List<BatchAnswer> of(
            List<BatchLine> lines, Function<ObjectNode, N> number, Function<Collection<N>, Round<N>> begin) {
        Map<Long, N> numbers = new HashMap<>();
        Map<Long, HttpProblem> refused = new HashMap<>();
        for (var line : lines) {
            try {
                numbers.put(line.number(), number.apply(json(line)));
            } catch (HttpProblem e) {
                refused.put(line.number(), e);
            }
        }
        var round = begin.apply(numbers.values());
        var answers = new ArrayList<BatchAnswer>(lines.size());
        for (var line : lines) {
            var refusal = refused.get(line.number());
            answers.add(
                    refusal == null
                            ? answer(round, line, Objects.requireNonNull(numbers.get(line.number()), "not refused"))
                            : BatchAnswer.refused(line.number(), refusal));
        }
        round.write();
        return answers;
    }

    private static <N> BatchAnswer answer(Round<N> round, BatchLine line, N number) {
        try {
            var taken = round.take(number, json(line));
            return BatchAnswer.of(line.number(), taken.outcome(), taken.id());
        } catch (HttpProblem e) {
            return BatchAnswer.refused(line.number(), e);
        }
    }

    private static ObjectNode json(BatchLine line) {
        return Objects.requireNonNull(line.json(), "only readable lines are taken");
    }
}

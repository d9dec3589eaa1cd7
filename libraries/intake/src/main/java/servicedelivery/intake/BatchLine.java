package servicedelivery.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.JsonBody;

/**
 * One line of a batch.
 *
 * @param number its number, from 1; empty lines count
 * @param json the object on it; null when there is none that can be read
 * @param problem why there is none; null when there is one
 */
public record BatchLine(
        long number, @Nullable ObjectNode json, @Nullable HttpProblem problem) {

    static BatchLine of(long number, byte[] bytes) {
        try {
            return new BatchLine(number, JsonBody.parse(bytes), null);
        } catch (HttpProblem e) {
            return new BatchLine(number, null, e);
        }
    }
}

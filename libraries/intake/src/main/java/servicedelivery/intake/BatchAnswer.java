package servicedelivery.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.intake.Upserted.Outcome;

/**
 * What became of one line of a batch.
 *
 * @param line its number
 * @param status as a PUT of the line would have been answered
 * @param id of what the line is about; null when it was refused, or would only be created
 * @param unchanged true when the line said what was known already, else null
 * @param stale true when the line was older than what the source said last, else null
 * @param problem why the line was refused; null when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchAnswer(
        long line,
        int status,
        @Nullable UUID id,
        @Nullable Boolean unchanged,
        @Nullable Boolean stale,
        @Nullable HttpProblem problem) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    public static BatchAnswer of(long line, Outcome outcome, UUID id) {
        return new BatchAnswer(
                line,
                outcome == Outcome.CREATED ? CREATED : OK,
                id,
                outcome == Outcome.UNCHANGED ? true : null,
                outcome == Outcome.STALE ? true : null,
                null);
    }

    public static BatchAnswer refused(long line, HttpProblem problem) {
        return new BatchAnswer(line, problem.getStatusCode(), null, null, null, problem);
    }

    /** After a dry run there is nothing that was created. */
    BatchAnswer withoutCreated() {
        return status == CREATED ? new BatchAnswer(line, status, null, null, null, null) : this;
    }
}

package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * What somebody says who publishes.
 *
 * @param acceptIncomplete whether the report is wanted although something is missing
 */
record Request(boolean acceptIncomplete, @Nullable String note) {

    private static final int LONGEST_NOTE = 4_000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names all that is wrong */
    static Request read(ObjectNode body) {
        var fields = new Fields(body);
        var accept = fields.flag("acceptIncomplete");
        var note = fields.text("note", LONGEST_NOTE);
        fields.done();
        return new Request(Boolean.TRUE.equals(accept), note);
    }
}

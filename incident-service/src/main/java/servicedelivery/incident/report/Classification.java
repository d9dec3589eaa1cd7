package servicedelivery.incident.report;

import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.PriorityMatrix;
import servicedelivery.request.Fields;

/**
 * How severe the service desk says an incident is.
 *
 * @param given the priority it sent; null when impact and urgency decide
 * @param impact null when unknown
 * @param urgency null when unknown
 */
public record Classification(
        @Nullable Priority given,
        @Nullable Level impact,
        @Nullable Level urgency) {

    static Classification read(Fields fields) {
        var read = new Classification(
                fields.choice("priority", Priority.class),
                fields.choice("impact", Level.class),
                fields.choice("urgency", Level.class));
        if (read.given == null && !fields.hasError("priority") && (read.impact == null || read.urgency == null)) {
            fields.refuse("priority", "is required (P1 to P5), unless both impact and urgency are given");
        }
        return read;
    }

    /**
     * As sent, or by the matrix.
     *
     * @throws IllegalStateException when neither a priority nor impact and urgency are known
     */
    public Priority priority(PriorityMatrix matrix) {
        if (given != null) {
            return given;
        }
        if (impact == null || urgency == null) {
            throw new IllegalStateException("a classification is read with a priority, or impact and urgency");
        }
        return Priority.valueOf(matrix.priority(impact.toString(), urgency.toString()));
    }
}

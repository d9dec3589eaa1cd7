package servicedelivery.incident.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * A time during which the clock of an incident stands still.
 *
 * @param from its beginning
 * @param to its end, not part of it; null while it lasts
 */
public record Period(Instant from, @Nullable Instant to) {

    static @Nullable Period read(Fields fields) {
        var from = fields.required("from", fields.instant("from"));
        var to = fields.instant("to");
        if (from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            fields.refuse("to", "must not be before \"from\"");
        }
        return new Period(from, to);
    }

    public boolean lasts() {
        return to == null;
    }

    public Period endingAt(Instant end) {
        return new Period(from, end.isBefore(from) ? from : end);
    }
}

package servicedelivery.incident.report;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * What came after a workaround.
 *
 * @param text what was done, or will be
 * @param date the local day of it; null when not known
 */
public record PermanentFix(String text, @Nullable LocalDate date) {

    static PermanentFix read(Fields fields) {
        return new PermanentFix(
                Objects.requireNonNullElse(fields.required("text", fields.text("text", 4_000)), ""),
                fields.date("date"));
    }
}

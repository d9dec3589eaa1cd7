package servicedelivery.incident.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/**
 * A report to somebody outside.
 *
 * @param body to whom
 * @param detail what was reported; null when not said
 */
public record ExternalReport(String body, @Nullable String detail) {

    static ExternalReport read(Fields fields) {
        return new ExternalReport(
                Objects.requireNonNullElse(fields.required("body", fields.text("body", 200)), ""),
                fields.text("detail", 4_000));
    }
}

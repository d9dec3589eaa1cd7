package servicedelivery.reporting.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.Moments;
import servicedelivery.request.MonthField;

/**
 * As precise as people are: a day, such as {@code 2018-11-05}, or a whole month, such as {@code 2019-03}.
 *
 * @param said as it was said
 * @param last its last day
 */
public record DayOrMonth(@JsonValue String said, LocalDate last) {

    @JsonCreator
    public static DayOrMonth of(String said) {
        return parsed(said).orElseThrow(() -> new IllegalArgumentException(said));
    }

    /** The day as a {@link LocalDate}, or the month as a {@link java.time.YearMonth}. */
    public Temporal date() {
        return MonthField.parsed(said).map(Temporal.class::cast).orElse(last);
    }

    static @Nullable DayOrMonth read(Fields fields, String name) {
        var node = fields.present(name);
        if (node == null) {
            return null;
        }
        var read = node.isTextual() ? parsed(node.textValue()) : Optional.<DayOrMonth>empty();
        if (read.isEmpty()) {
            fields.refuse(name, "must be a date such as 2019-01-31, or a month such as 2019-01");
        }
        return read.orElse(null);
    }

    private static Optional<DayOrMonth> parsed(String said) {
        return Moments.date(said)
                .or(() -> MonthField.parsed(said).map(month -> month.atEndOfMonth()))
                .map(last -> new DayOrMonth(said, last));
    }
}

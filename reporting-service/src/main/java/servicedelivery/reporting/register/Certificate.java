package servicedelivery.reporting.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;
import servicedelivery.request.KebabCase;
import servicedelivery.request.MonthField;

/**
 * What an organisation has been granted, or has applied for.
 *
 * @param name such as "PSN"
 * @param validUntil the last month in which it is valid; always there while it is valid
 */
public record Certificate(
        String name, Status status, @Nullable YearMonth validUntil) implements Content {

    private static final int EXPIRING_MONTHS = 3;

    public enum Status {
        IN_PREPARATION,
        SUBMITTED,
        VALID,
        EXPIRED;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /** Null when something is missing or wrong, which is noted. */
    static @Nullable Certificate read(Fields fields) {
        var name = fields.required("name", fields.text("name", LONGEST_NAME));
        var status = fields.required("status", fields.choice("status", Status.class));
        var validUntil = MonthField.read(fields, "validUntil");
        if (status == Status.VALID) {
            fields.required("validUntil", validUntil);
        }
        return name == null || status == null ? null : new Certificate(name, status, validUntil);
    }

    /** Whether it is valid still, and ends not more than three months after this one. */
    public boolean expiresSoonAfter(YearMonth month) {
        return status == Status.VALID && validUntil != null && !validUntil.isAfter(month.plusMonths(EXPIRING_MONTHS));
    }
}

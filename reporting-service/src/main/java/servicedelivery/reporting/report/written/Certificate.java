package servicedelivery.reporting.report.written;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.KebabCase;

/**
 * A certificate that an organisation has or wants.
 *
 * @param organisation its code; null when it is for all
 * @param name such as "PSN"
 * @param validUntil the last month in which it is valid; null when there is none
 * @param expiring whether it ends soon after the date of the report
 */
public record Certificate(
        @Nullable UUID id,
        @Nullable String organisation,
        String name,
        Status status,
        @Nullable YearMonth validUntil,
        boolean expiring) {

    /** How far it has come. */
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
}

package servicedelivery.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that is a month of the years 1970 to 9999, such as {@code 2019-01}. */
public final class MonthField {

    private MonthField() {}

    /** Null when it is absent, null or wrong, which is noted. */
    public static @Nullable YearMonth read(Fields fields, String name) {
        var node = fields.present(name);
        if (node == null) {
            return null;
        }
        var month = Optional.of(node).filter(JsonNode::isTextual).flatMap(text -> parsed(text.textValue()));
        if (month.isEmpty()) {
            fields.refuse(name, "must be a month such as 2019-01");
        }
        return month.orElse(null);
    }

    /** Empty for what is no month of those years. */
    public static Optional<YearMonth> parsed(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() < 1970 || month.getYear() > 9999 ? Optional.empty() : Optional.of(month);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package servicedelivery.reporting.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says from a month on, until another edition takes its place.
 *
 * @param from the month of the first report that has it
 * @param until the month of the last report that has it; null for no end
 * @param content as its register reads it
 */
record Edition(YearMonth from, @Nullable YearMonth until, ObjectNode content) {

    boolean isIn(YearMonth month) {
        return !month.isBefore(from) && (until == null || !month.isAfter(until));
    }

    boolean saysAs(Edition other) {
        return content.equals(other.content) && Objects.equals(until, other.until);
    }

    /** The fields that a patch can change. */
    ObjectNode editable() {
        var fields = content.deepCopy();
        fields.put("until", until == null ? null : until.toString());
        return fields;
    }

    /** All of it in one object, for histories. */
    ObjectNode told() {
        return editable().put("from", from.toString());
    }

    ObjectNode stored() {
        var stored = JsonNodeFactory.instance.objectNode();
        stored.put("from", from.toString());
        stored.put("until", until == null ? null : until.toString());
        stored.set("content", content);
        return stored;
    }

    static Edition of(ObjectNode stored) {
        var until = stored.path("until");
        return new Edition(
                YearMonth.parse(stored.path("from").textValue()),
                until.isTextual() ? YearMonth.parse(until.textValue()) : null,
                (ObjectNode) stored.path("content"));
    }
}

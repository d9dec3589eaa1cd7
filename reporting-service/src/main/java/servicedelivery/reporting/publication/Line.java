package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, figure or row of a report, in the form in which it is compared.
 *
 * @param item what it is among the others of its section; null when its place alone tells
 * @param incidents the ids of those that it is about
 * @param content what it says, by fields
 */
record Line(
        String section,
        YearMonth month,
        @Nullable String organisation,
        @Nullable String priority,
        @Nullable String item,
        List<UUID> incidents,
        ObjectNode content) {

    /** Lines of two reports with the same one are about the same. */
    record Key(
            String section,
            YearMonth month,
            @Nullable String organisation,
            @Nullable String priority,
            @Nullable String item,
            List<UUID> incidents) {}

    Line {
        incidents = List.copyOf(incidents);
        content = comparable(content);
    }

    Key key() {
        return new Key(section, month, organisation, priority, item, incidents);
    }

    Line with(ObjectNode other) {
        return new Line(section, month, organisation, priority, item, incidents, other);
    }

    /** The same number is another node, and has other zeros at its end, when it was read than when it was computed. */
    private static ObjectNode comparable(ObjectNode content) {
        var comparable = content.deepCopy();
        content.properties().stream()
                .filter(field -> field.getValue().isNumber())
                .forEach(field -> comparable.set(
                        field.getKey(),
                        DecimalNode.valueOf(plain(field.getValue().decimalValue()))));
        return comparable;
    }

    private static BigDecimal plain(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

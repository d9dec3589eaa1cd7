package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import servicedelivery.reporting.report.format.HarmlessText;

/**
 * One version of something, as a history shows it.
 *
 * @param what was done
 */
public record Told(long version, String when, String by, String what, List<Line> lines) {

    static final String NOTHING = "\u2013";
    private static final String TEXT = "text";

    /** By what it is seen that the service desk changed its text; it tells people nothing. */
    private static final String TAG = "deskText";

    /** A field that became another. */
    public record Line(String field, String from, String to) {}

    /** Any value as people read it: lists with an item a line, objects with their fields by name. */
    public static String value(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty()
                    ? NOTHING
                    : StreamSupport.stream(node.spliterator(), false)
                            .map(Told::value)
                            .collect(Collectors.joining("\n"));
        }
        if (node.isObject()) {
            return object(node);
        }
        if (node.isNull() || node.isMissingNode()) {
            return NOTHING;
        }
        return HarmlessText.of(node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
    }

    /** What it says comes first, and the rest in brackets. */
    private static String object(JsonNode node) {
        var fields = node.properties().stream()
                .filter(field -> !field.getKey().equals(TEXT) && !field.getKey().equals(TAG))
                .filter(field -> !field.getValue().isNull() && !isEmptyList(field.getValue()))
                .map(field -> "%s: %s".formatted(words(field.getKey()), value(field.getValue())))
                .collect(Collectors.joining("; "));
        if (!node.path(TEXT).isTextual()) {
            return fields.isEmpty() ? NOTHING : fields;
        }
        return value(node.path(TEXT)) + (fields.isEmpty() ? "" : " (%s)".formatted(fields));
    }

    /** The name of a field as words: "validUntil" is "Valid until". */
    public static String words(String name) {
        var spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.UK);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    private static boolean isEmptyList(JsonNode node) {
        return node.isArray() && node.isEmpty();
    }
}

package servicedelivery.reporting.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One field.
 *
 * @param hint how to fill it in; empty when the label is enough
 * @param options what can be chosen, if anything can
 */
public record Field(String name, String label, String hint, Kind kind, List<Option> options) implements Part {

    public enum Kind {
        /** Text of one line. */
        LINE,
        /** Text of one short word, such as a date. */
        WORD,
        NUMBER,
        /** Text of several lines. */
        TEXT,
        /** Several texts, each in a line. */
        LINES,
        /** One of the options. */
        ONE,
        /** Any of the options. */
        ANY,
        /** One option that is chosen or not. */
        YES
    }

    /** @param detail what else helps to choose; may be empty */
    public record Option(String value, String text, String detail) {

        public static Option of(String value, String text) {
            return new Option(value, text, "");
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static Field of(Kind kind, String name, String label) {
        return new Field(name, label, "", kind, List.of());
    }

    public static Field one(String name, String label, Option... options) {
        return new Field(name, label, "", Kind.ONE, List.of(options));
    }

    public static Field any(String name, String label, List<Option> options) {
        return new Field(name, label, "", Kind.ANY, options);
    }

    /** @param text of the box to tick */
    public static Field yes(String name, String label, String text) {
        return new Field(name, label, "", Kind.YES, List.of(Option.of("true", text)));
    }

    public Field hint(String text) {
        return new Field(name, label, text, kind, options);
    }

    @Override
    public void write(Typed typed, ObjectNode body) {
        var path = name.split("/", -1);
        var object = body;
        for (var step : Arrays.copyOf(path, path.length - 1)) {
            object = object.withObjectProperty(step);
        }
        object.set(path[path.length - 1], node(typed.all(name)));
    }

    @Override
    public void read(JsonNode body, Map<String, List<String>> typed) {
        var node = body.at("/" + name);
        var texts = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : node.isNull() || node.isMissingNode() ? List.<String>of() : List.of(text(node));
        typed.put(name, kind == Kind.LINES ? List.of(String.join("\n", texts)) : texts);
    }

    private JsonNode node(List<String> sent) {
        var first = sent.stream().findFirst().orElse("");
        return switch (kind) {
            case LINE, WORD, ONE -> first.isBlank() ? JSON.nullNode() : JSON.textNode(first.strip());
            case TEXT -> first.isBlank() ? JSON.nullNode() : JSON.textNode(first);
            case NUMBER -> first.isBlank() ? JSON.nullNode() : number(first.strip());
            case YES -> JSON.booleanNode(!first.isEmpty());
            case LINES -> array(first.lines().toList());
            case ANY -> array(sent);
        };
    }

    /** What is no number is left to the API, which says what it takes. */
    private static JsonNode number(String text) {
        if (!text.matches("[-+]?[0-9]{1,20}([.][0-9]{1,20})?")) {
            return JSON.textNode(text);
        }
        var number = new BigDecimal(text);
        return number.scale() > 0 || number.precision() > 9
                ? JSON.numberNode(number)
                : JSON.numberNode(number.intValue());
    }

    private static JsonNode array(List<String> texts) {
        var array = JSON.arrayNode();
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(array::add);
        return array;
    }

    private static String text(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }
}

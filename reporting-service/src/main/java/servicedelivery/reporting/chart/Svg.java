package servicedelivery.reporting.chart;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes SVG: well-formed, whatever the texts are. */
final class Svg {

    /** What XML 1.0 has no place for, and marks that turn the direction of the text around them. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
                    + "|[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private final StringBuilder text = new StringBuilder();

    /** @param attributes names and values in turn */
    Svg open(String element, Object... attributes) {
        return tag(element, ">", attributes);
    }

    Svg close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String element, Object... attributes) {
        return tag(element, "/>", attributes);
    }

    /** An element with a text. */
    Svg text(String element, String content, Object... attributes) {
        open(element, attributes);
        text.append(escaped(content));
        return close(element);
    }

    Svg with(Consumer<Svg> more) {
        more.accept(this);
        return this;
    }

    private Svg tag(String element, String end, Object... attributes) {
        text.append('<').append(element);
        for (var index = 0; index < attributes.length; index += 2) {
            text.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(value(attributes[index + 1])))
                    .append('"');
        }
        text.append(end);
        return this;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** To 2 decimals at most, as short as can be. */
    static String number(double value) {
        var rounded = String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
        return rounded.equals("-0") ? "0" : rounded;
    }

    static String escaped(String text) {
        return UNFIT.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package servicedelivery.incident.connect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The filters {@code date('c')} and {@code json_encode} of Twig, on a PHP whose time zone is Europe/London. */
final class TwigFilters extends AbstractExtension {

    private static final ZoneId PHP_ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATABASE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("date", new Date(), "json_encode", new JsonEncode());
    }

    private static final class Date implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of("format");
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            if (!"c".equals(arguments.get("format"))) {
                throw new AssertionError("not a format that the test knows: " + arguments);
            }
            var time = input.toString();
            return time.contains("T")
                    ? OffsetDateTime.parse(time).format(ISO)
                    : LocalDateTime.parse(time, DATABASE).atZone(PHP_ZONE).format(ISO);
        }
    }

    private static final class JsonEncode implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return JsonNodeFactory.instance.textNode(input.toString()).toString();
        }
    }
}

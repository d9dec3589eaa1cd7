package servicedelivery.incident.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Evaluates the payload by Pebble, whose syntax is that of Twig here, but that a backslash in a literal stands for itself. The filters
 * that differ are made as Twig has them.
 */
record Glpi(Recipe recipe) implements Tool {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PebbleEngine TWIG = new PebbleEngine.Builder()
            .loader(new StringLoader())
            .extension(new TwigFilters())
            .build();

    @Override
    public Told tells(JsonNode ticket) {
        return Told.of(filled(recipe.block("text"), ticket), filled(recipe.block("twig"), slashed(ticket)));
    }

    private static String filled(String template, JsonNode ticket) {
        var filled = new StringWriter();
        try {
            Map<String, Object> item = JSON.convertValue(ticket, new TypeReference<>() {});
            TWIG.getTemplate(template.replace("\\\\", "\\")).evaluate(filled, Map.of("item", item, "event", "update"));
            return filled.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GLPI puts a backslash before every quote of every text before it fills a payload, but not before it fills an address. */
    private static JsonNode slashed(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(node.textValue().replace("\"", "\\\""));
        }
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), slashed(field.getValue())));
            return object;
        }
        return node;
    }
}

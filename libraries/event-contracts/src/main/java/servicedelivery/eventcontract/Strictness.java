package servicedelivery.eventcontract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a schema says to those who write: readers pass over unknown fields, but a writer must not write any. */
final class Strictness {

    private Strictness() {}

    /** The same schema, by which objects have no other fields than those that it names. */
    static JsonNode strict(JsonNode schema) {
        var copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(Strictness::close);
    }

    /** The fields and choices that a schema names, such as {@code /holds/*}{@code /from} and {@code /cause=power}. */
    static Set<String> named(JsonNode schema) {
        var named = new LinkedHashSet<String>();
        named(schema, schema, "", named);
        return named;
    }

    private static void named(JsonNode root, JsonNode given, String path, Set<String> named) {
        var schema = given.has("$ref") ? root.at(given.path("$ref").asText().substring(1)) : given;
        schema.path("properties").properties().forEach(property -> {
            named.add(path + "/" + property.getKey());
            named(root, property.getValue(), path + "/" + property.getKey(), named);
        });
        schema.path("enum").forEach(choice -> {
            if (!choice.isNull()) {
                named.add(path + "=" + choice.asText());
            }
        });
        if (schema.has("items")) {
            named(root, schema.get("items"), path + "/*", named);
        }
    }

    /** The fields that a value fills, each also with what is in it. */
    static Set<String> filled(JsonNode value) {
        var filled = new LinkedHashSet<String>();
        filled(value, "", filled);
        return filled;
    }

    private static void filled(JsonNode value, String path, Set<String> filled) {
        value.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                filled.add(path + "/" + field.getKey());
                filled(field.getValue(), path + "/" + field.getKey(), filled);
            }
        });
        if (value.isArray()) {
            value.forEach(element -> filled(element, path + "/*", filled));
        } else if (value.isValueNode()) {
            filled.add(path + "=" + value.asText());
        }
    }
}

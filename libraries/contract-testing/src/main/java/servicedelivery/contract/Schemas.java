package servicedelivery.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a way through the schemas of a document. */
public final class Schemas {

    private final Map<String, Schema<?>> named = new LinkedHashMap<>();

    public Schemas(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> named.put(name, schema));
    }

    /** The fields of an object, also those of its parts; none for what is not an object. */
    public Map<String, Schema<?>> properties(Schema<?> schema) {
        var all = new LinkedHashMap<String, Schema<?>>();
        parts(schema).forEach(part -> {
            if (part.getProperties() != null) {
                part.getProperties().forEach((name, property) -> all.put(name, (Schema<?>) property));
            }
        });
        return all;
    }

    /** The objects that a schema tells of: itself, its items, or its alternatives. */
    List<Schema<?>> objects(@Nullable Schema<?> schema) {
        if (schema == null) {
            return List.of();
        }
        var actual = resolved(schema);
        if (actual.getItems() != null) {
            return objects(actual.getItems());
        }
        if (actual.getOneOf() != null) {
            return actual.getOneOf().stream()
                    .flatMap(one -> objects((Schema<?>) one).stream())
                    .toList();
        }
        return properties(schema).isEmpty() ? List.of() : List.of(schema);
    }

    /** Visits every object in a JSON value together with the schema whose object it is. */
    void walk(@Nullable Schema<?> schema, JsonNode value, BiConsumer<Schema<?>, JsonNode> visitor) {
        if (value.isArray()) {
            value.forEach(item -> walk(schema, item, visitor));
        } else if (value.isObject()) {
            fitting(schema, value).ifPresent(found -> {
                visitor.accept(found, value);
                properties(found).forEach((name, property) -> walk(property, value.path(name), visitor));
            });
        }
    }

    /** As a reader of the document calls it. */
    static String name(Schema<?> schema) {
        return schema.get$ref() == null ? "unnamed" : Contract.name(schema.get$ref());
    }

    /** Whether an object must have a property, because of any of its parts. */
    public boolean requires(Schema<?> schema, String property) {
        return parts(schema)
                .anyMatch(
                        part -> part.getRequired() != null && part.getRequired().contains(property));
    }

    private Optional<Schema<?>> fitting(@Nullable Schema<?> schema, JsonNode value) {
        return objects(schema).stream()
                .filter(one -> properties(one)
                        .keySet()
                        .containsAll(value.properties().stream()
                                .map(Map.Entry::getKey)
                                .toList()))
                .findFirst();
    }

    private Stream<Schema<?>> parts(Schema<?> schema) {
        var actual = resolved(schema);
        return actual.getAllOf() == null
                ? Stream.of(actual)
                : actual.getAllOf().stream().flatMap(part -> parts((Schema<?>) part));
    }

    /** What a reference names; anything else is itself. */
    public Schema<?> resolved(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema
                : Objects.requireNonNull(named.get(Contract.name(schema.get$ref())), schema.get$ref());
    }
}

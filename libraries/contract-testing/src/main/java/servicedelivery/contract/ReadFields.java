package servicedelivery.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields of a request, as documented and as read. A service that refuses an unknown field names all that it knows; so it is
 * sent one in every object.
 */
public final class ReadFields {

    private static final String UNKNOWN = "no-such-field";
    private static final String KNOWN = "is not known; known are ";

    private final Schemas schemas;
    private final Schema<?> body;

    private ReadFields(Schemas schemas, Schema<?> body) {
        this.schemas = schemas;
        this.body = body;
    }

    /** By the ids of the operations that take a body. */
    public static Map<String, ReadFields> byOperation(OpenAPI document) {
        var schemas = new Schemas(document);
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .collect(Collectors.toMap(
                        Operation::getOperationId, operation -> new ReadFields(schemas, body(operation))));
    }

    /** The fields of every object in the body, by the JSON pointer to the object. */
    public Map<String, Set<String>> documented() {
        var all = new TreeMap<String, Set<String>>();
        note("", body, all);
        return all;
    }

    /** A body that has an unknown field in every object. */
    public ObjectNode withUnknownFields() {
        return withUnknownFields(body);
    }

    /** The fields that the service says it knows, by the JSON pointer to the object. */
    public static Map<String, Set<String>> known(JsonNode problem) {
        var all = new TreeMap<String, Set<String>>();
        for (var error : problem.path("errors")) {
            var pointer = error.path("pointer").asText();
            var detail = error.path("detail").asText();
            if (pointer.endsWith("/" + UNKNOWN) && detail.startsWith(KNOWN)) {
                all.put(
                        pointer.substring(0, pointer.length() - UNKNOWN.length() - 1),
                        new TreeSet<>(Set.of(detail.substring(KNOWN.length()).split(", ", -1))));
            }
        }
        return all;
    }

    private void note(String pointer, Schema<?> schema, Map<String, Set<String>> all) {
        var properties = schemas.properties(schema);
        all.put(pointer, new TreeSet<>(properties.keySet()));
        properties.forEach((name, property) -> schemas.objects(property)
                .forEach(object -> note(pointer + "/" + name + (isArray(property) ? "/0" : ""), object, all)));
    }

    private ObjectNode withUnknownFields(Schema<?> schema) {
        var object = JsonNodeFactory.instance.objectNode().put(UNKNOWN, true);
        schemas.properties(schema)
                .forEach((name, property) -> schemas.objects(property).forEach(inner -> {
                    if (isArray(property)) {
                        object.putArray(name).add(withUnknownFields(inner));
                    } else {
                        object.set(name, withUnknownFields(inner));
                    }
                }));
        return object;
    }

    private static boolean isArray(Schema<?> schema) {
        return schema.getItems() != null;
    }

    private static Schema<?> body(Operation operation) {
        var content = operation.getRequestBody().getContent();
        var line = LineCheck.schema(content);
        return line == null
                ? Objects.requireNonNull(content.values().iterator().next().getSchema())
                : line;
    }
}

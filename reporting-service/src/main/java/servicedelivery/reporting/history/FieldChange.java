package servicedelivery.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** A field that became another. */
public record FieldChange(String field, JsonNode from, JsonNode to) {

    /** The fields that differ; one that is absent is as one that is null. */
    public static List<FieldChange> between(ObjectNode before, ObjectNode after) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> new FieldChange(name, value(before, name), value(after, name)))
                .filter(change -> !Objects.equals(change.from, change.to))
                .toList();
    }

    private static JsonNode value(ObjectNode object, String name) {
        return Objects.requireNonNullElse(object.get(name), NullNode.getInstance());
    }
}

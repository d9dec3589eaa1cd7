package servicedelivery.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of an incident.
 *
 * @param incident its id
 * @param version the number of the version that came about, from 1
 * @param recordedAt when it was recorded
 * @param recordedBy the name of the key that was used
 * @param change what kind of change it was
 * @param reason why; null when not said
 * @param changes an object {@code {field, from, to}} for each field that then was another; none for version 1
 */
record IncidentVersion(
        UUID incident,
        long version,
        Instant recordedAt,
        String recordedBy,
        String change,
        @Nullable String reason,
        JsonNode changes) {

    /** What is another in every version. */
    private static final Set<String> ALWAYS = Set.of("version", "recordedAt");

    static ArrayNode changes(ObjectNode before, ObjectNode after) {
        var changes = JsonNodeFactory.instance.arrayNode();
        after.fieldNames().forEachRemaining(field -> {
            if (!ALWAYS.contains(field) && !Objects.equals(before.get(field), after.get(field))) {
                changes.addObject()
                        .put("field", field)
                        .<ObjectNode>set("from", before.get(field))
                        .set("to", after.get(field));
            }
        });
        return changes;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("version", version);
        json.put("recordedAt", recordedAt.toString());
        json.put("recordedBy", recordedBy);
        json.put("change", change);
        json.put("reason", reason);
        json.set("changes", changes);
        return json;
    }
}

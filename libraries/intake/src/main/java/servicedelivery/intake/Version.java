package servicedelivery.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of something that is stored.
 *
 * @param subject its id
 * @param number of the version that came about, from 1
 * @param recordedAt when it was recorded
 * @param recordedBy the name of the key that was used
 * @param change what kind of change it was
 * @param reason why; null when not said
 * @param changes an object {@code {field, from, to}} for each field that then was another; none for version 1
 */
public record Version(
        UUID subject,
        long number,
        Instant recordedAt,
        String recordedBy,
        String change,
        @Nullable String reason,
        JsonNode changes) {

    /** What is another in every version. */
    private static final Set<String> ALWAYS = Set.of("version", "recordedAt");

    /** What became of nothing. */
    public static Version first(UUID subject, Instant recordedAt, String recordedBy, String change) {
        return new Version(subject, 1, recordedAt, recordedBy, change, null, JsonNodeFactory.instance.arrayNode());
    }

    /** The fields that differ between two states. */
    public static ArrayNode changes(ObjectNode before, ObjectNode after) {
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

    byte[] json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("version", number);
        json.put("recordedAt", recordedAt.toString());
        json.put("recordedBy", recordedBy);
        json.put("change", change);
        json.put("reason", reason);
        json.set("changes", changes);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Versions are their own order: the id of a position carries the number. */
    Page.Position position() {
        return new Page.Position(recordedAt, new UUID(0, number));
    }
}

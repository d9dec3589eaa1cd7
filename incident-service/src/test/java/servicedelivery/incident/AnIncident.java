package servicedelivery.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Request bodies in the words of a service desk. */
final class AnIncident {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static AnIncident anIncident() {
        return new AnIncident()
                .with("organisation", "col")
                .with("priority", "P1")
                .with("affectedService", "Printing")
                .with("openedAt", "2019-01-15T09:00:00Z");
    }

    AnIncident with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    AnIncident without(String field) {
        fields.remove(field);
        return this;
    }

    AnIncident copy() {
        var copy = new AnIncident();
        copy.fields.putAll(fields);
        return copy;
    }

    AnIncident resolvedAt(String time) {
        return with("status", "resolved").with("resolvedAt", time);
    }

    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

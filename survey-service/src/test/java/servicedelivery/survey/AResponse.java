package servicedelivery.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Request bodies in the words of a survey tool. */
final class AResponse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static AResponse aResponse() {
        return new AResponse()
                .with("organisation", "col")
                .with("recommend", 9)
                .with("satisfaction", "good")
                .with("respondedAt", "2019-01-15T09:00:00Z");
    }

    AResponse with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    AResponse without(String field) {
        fields.remove(field);
        return this;
    }

    AResponse copy() {
        var copy = new AResponse();
        copy.fields.putAll(fields);
        return copy;
    }

    String json() {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

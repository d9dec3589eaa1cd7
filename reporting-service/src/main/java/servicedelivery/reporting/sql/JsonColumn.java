package servicedelivery.reporting.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A column of the type {@code jsonb}. */
@Converter
public class JsonColumn implements AttributeConverter<JsonNode, String> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(JsonNode json) {
        return json.toString();
    }

    @Override
    public JsonNode convertToEntityAttribute(String column) {
        try {
            return JSON.readTree(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column is always JSON", e);
        }
    }
}

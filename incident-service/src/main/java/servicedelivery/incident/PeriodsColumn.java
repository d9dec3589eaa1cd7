package servicedelivery.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import servicedelivery.incident.report.Period;

@Converter
class PeriodsColumn implements AttributeConverter<List<Period>, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    public String convertToDatabaseColumn(List<Period> periods) {
        try {
            return JSON.writeValueAsString(periods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two instants are always JSON", e);
        }
    }

    @Override
    public List<Period> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds what was written", e);
        }
    }
}

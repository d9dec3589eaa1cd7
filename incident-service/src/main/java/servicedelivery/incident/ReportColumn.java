package servicedelivery.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import servicedelivery.incident.report.IncidentReport;

@Converter
class ReportColumn implements AttributeConverter<IncidentReport, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(IncidentReport report) {
        return report.toJson().toString();
    }

    @Override
    public IncidentReport convertToEntityAttribute(String column) {
        try {
            return IncidentReport.stored((ObjectNode) JSON.readTree(column));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column is always JSON", e);
        }
    }
}

package servicedelivery.incident.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Fields;

/** All that a service desk says about an incident, but for whose it is and under which number. */
public record IncidentReport(Classification classification, Timeline timeline, Description description, Origin origin) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    /** Gives null when too much is wrong to go on; the fields then hold the errors. */
    public static @Nullable IncidentReport read(Fields fields) {
        var classification = Classification.read(fields);
        var timeline = Timeline.read(fields);
        var description = Description.read(fields);
        var origin = Origin.read(fields);
        return timeline == null ? null : new IncidentReport(classification, timeline, description, origin);
    }

    /** Reads back what {@link #toJson()} gave. */
    public static IncidentReport stored(ObjectNode json) {
        var fields = new Fields(json);
        var report = Objects.requireNonNull(read(fields), "a stored report is whole");
        if (!fields.areRight()) {
            throw new IllegalStateException("a stored report is right");
        }
        return report;
    }

    /** The flat JSON object of the public contract, nulls included. */
    public ObjectNode toJson() {
        ObjectNode json = JSON.createObjectNode();
        json.setAll((ObjectNode) JSON.valueToTree(classification));
        json.set("priority", json.remove("given"));
        json.setAll((ObjectNode) JSON.valueToTree(timeline));
        json.setAll((ObjectNode) JSON.valueToTree(description));
        json.setAll((ObjectNode) JSON.valueToTree(origin));
        return json;
    }

    public IncidentReport with(Timeline changed) {
        return new IncidentReport(classification, changed, description, origin);
    }
}

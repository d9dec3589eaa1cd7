package servicedelivery.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event of an example incident or survey response, as the published schema has it; every change gives another. */
public record Example(String topic, String type, Map<String, Object> fields) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A resolved P3 of the Corporation's, opened on 10 January 2019. */
    public static Example anIncident() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("version", 1);
        fields.put("generation", 0);
        fields.put("organisation", "col");
        fields.put("reference", "INC-1");
        fields.put("priority", "P3");
        fields.put("peakPriority", "P3");
        fields.put("affectedService", "Website");
        fields.put("openedAt", "2019-01-10T09:00:00Z");
        fields.put("status", "resolved");
        fields.put("resolvedAt", "2019-01-10T10:00:00Z");
        fields.put("reason", "A disk was full");
        fields.put("resolution", "It was emptied");
        fields.put("cause", "unknown");
        fields.put("knownIssue", false);
        fields.put("confidential", false);
        fields.put("serviceImpact", "outage");
        fields.put("downtime", "PT1H");
        fields.put("dueAt", "2019-01-10T13:00:00Z");
        fields.put("target", "PT4H");
        fields.put("timeToRestore", "PT1H");
        fields.put("withinTarget", true);
        fields.put("recordedAt", "2019-01-10T10:00:01Z");
        return new Example("incidents", "servicedelivery.incident.resolved.v1", fields);
    }

    /** One that would neither recommend nor rate, given to the Corporation on 10 January 2019. */
    public static Example aResponse() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("version", 1);
        fields.put("generation", 0);
        fields.put("organisation", "col");
        fields.put("recommend", null);
        fields.put("satisfaction", null);
        fields.put("ticket", null);
        fields.put("respondedAt", "2019-01-10T09:00:00Z");
        fields.put("status", "counted");
        fields.put("recordedAt", "2019-01-10T09:00:01Z");
        return new Example("survey-responses", "servicedelivery.survey-response.recorded.v1", fields);
    }

    public Example with(String field, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Example(topic, type, changed);
    }

    public Example without(String field) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Example(topic, type, changed);
    }

    public Example ofType(String other) {
        return new Example(topic, other, fields);
    }

    public Example p1() {
        return with("priority", "P1").with("peakPriority", "P1");
    }

    public Example p2() {
        return with("priority", "P2").with("peakPriority", "P2");
    }

    public Example of(String organisation) {
        return with("organisation", organisation);
    }

    public Example openedAt(String moment) {
        return with("openedAt", moment);
    }

    public Example respondedAt(String moment) {
        return with("respondedAt", moment);
    }

    public Example recommending(int score) {
        return with("recommend", score);
    }

    public Example rating(String satisfaction) {
        return with("satisfaction", satisfaction);
    }

    public Example version(int version) {
        return with("version", version);
    }

    public Example generation(int generation) {
        return with("generation", generation);
    }

    public Example voided() {
        return with("status", "void");
    }

    /** Not resolved yet, so not graded either. */
    public Example open() {
        return with("status", "open")
                .with("resolvedAt", null)
                .with("timeToRestore", null)
                .with("withinTarget", null)
                .with("downtime", null);
    }

    public Example late() {
        return with("timeToRestore", "PT9H").with("withinTarget", false);
    }

    public String id() {
        return (String) fields.get("id");
    }

    public byte[] value() {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public ProducerRecord<String, byte[]> record() {
        return record(value());
    }

    /** The same event with another value. */
    public ProducerRecord<String, byte[]> record(byte[] value) {
        var record = new ProducerRecord<>(topic, id(), value);
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_id", bytes(UUID.randomUUID().toString()));
        record.headers().add("ce_source", bytes("/example"));
        record.headers().add("ce_type", bytes(type));
        record.headers().add("ce_subject", bytes(id()));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

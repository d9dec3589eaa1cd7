package servicedelivery.eventcontract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as it is in a topic.
 *
 * @param headers by their names, as text
 */
public record Message(String topic, String key, Map<String, String> headers, JsonNode value) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> IDENTITY_IN_HEADERS = List.of("ce_id", "ce_subject", "ce_time");
    private static final String TRACE = "traceparent";
    private static final List<String> IDENTITY_IN_VALUES =
            List.of("id", "reference", "ticket", "recordedAt", "generation");

    /** Reads an example. */
    static Message read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Message.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What a consumer got; its value must be JSON. */
    public static Message of(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return new Message(record.topic(), record.key(), headers, JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a producer sends. */
    public ProducerRecord<String, byte[]> record() {
        var record = new ProducerRecord<>(topic, key, value.toString().getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The CloudEvents type. */
    public String type() {
        return headers.getOrDefault("ce_type", "none");
    }

    public Message withHeader(String name, String text) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, text);
        return new Message(topic, key, changed, value);
    }

    public Message withValue(JsonNode other) {
        return new Message(topic, key, headers, other);
    }

    /**
     * The same as it would be for what another message is about, recorded when that was: all that is another in every run is taken from
     * there, if both have it.
     */
    public Message asOf(Message other) {
        var sameHeaders = new LinkedHashMap<>(headers);
        IDENTITY_IN_HEADERS.forEach(name -> sameHeaders.replace(name, other.headers.get(name)));
        if (!other.headers.containsKey(TRACE)) {
            sameHeaders.remove(TRACE);
        }
        var sameValue = (ObjectNode) value.deepCopy();
        for (var field : IDENTITY_IN_VALUES) {
            if (sameValue.hasNonNull(field) && other.value.hasNonNull(field)) {
                sameValue.set(field, other.value.get(field));
            }
        }
        return new Message(topic, other.key, sameHeaders, sameValue);
    }
}

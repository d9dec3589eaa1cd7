package servicedelivery.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says every ten seconds through which instant a service has published all that it recorded. */
@ApplicationScoped
class SourceReports {

    static final String TOPIC = "sources";
    static final String TYPE = "servicedelivery.source.published-through.v1";

    private static final long PERIOD = Duration.ofSeconds(10).toNanos();

    private final String source;
    private final ObjectMapper json;
    private long last = System.nanoTime() - PERIOD;

    SourceReports(@ConfigProperty(name = "quarkus.application.name") String source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    private record PublishedThrough(String source, String publishedThrough, long backlog) {}

    boolean areDue() {
        return System.nanoTime() - last >= PERIOD;
    }

    OutboxEvent next(Position position) {
        last = System.nanoTime();
        return new OutboxEvent(TOPIC, UUID.randomUUID(), TYPE, source, position.at(), value(position));
    }

    private byte[] value(Position position) {
        try {
            return json.writeValueAsBytes(
                    new PublishedThrough(source, position.publishedThrough().toString(), position.backlog()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of two texts and a number is always JSON", e);
        }
    }
}

package servicedelivery.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PublisherFactory {

    private final String source;
    private final Map<String, Object> kafka;

    PublisherFactory(
            @ConfigProperty(name = "quarkus.application.name") String source,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.source = source;
        this.kafka = kafka;
    }

    Publisher create() {
        return new Publisher(source, kafka);
    }
}

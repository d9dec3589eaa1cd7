package servicedelivery.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PublisherFactory {

    private final String source;
    private final Map<String, Object> kafka;
    private final Tracer tracer;

    PublisherFactory(
            @ConfigProperty(name = "quarkus.application.name") String source,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OpenTelemetry telemetry) {
        this.source = source;
        this.kafka = kafka;
        this.tracer = telemetry.getTracer("outbox");
    }

    Publisher create() {
        return new Publisher(source, kafka, tracer);
    }
}

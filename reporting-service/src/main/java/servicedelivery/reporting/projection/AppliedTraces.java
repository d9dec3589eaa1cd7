package servicedelivery.reporting.projection;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The last span of each event's trace: from when its transaction begins until it is visible. Events in no trace cost nothing. */
@Singleton
class AppliedTraces {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<Headers> KAFKA = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            var header = headers == null ? null : headers.lastHeader(key);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Tracer tracer;
    private final boolean isOff;

    AppliedTraces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean isOff) {
        this.tracer = telemetry.getTracer("projection");
        this.isOff = isOff;
    }

    /** The spans of events that are applied together. */
    static final class Spans implements AutoCloseable {

        private final List<Span> spans;
        private boolean applied;

        private Spans(List<Span> spans) {
            this.spans = spans;
        }

        void applied() {
            applied = true;
        }

        @Override
        public void close() {
            for (var span : spans) {
                if (!applied) {
                    span.setStatus(StatusCode.ERROR, "not applied, and to be tried again");
                }
                span.end();
            }
        }
    }

    /** When traces are off not even the headers are looked at, which takes time. */
    Spans begin(List<Event> events) {
        if (isOff) {
            return new Spans(List.of());
        }
        return new Spans(events.stream()
                .filter(event -> event.record().headers().lastHeader(HEADER) != null)
                .map(this::begin)
                .toList());
    }

    private Span begin(Event event) {
        var record = event.record();
        return tracer.spanBuilder("apply " + record.topic())
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), KAFKA))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
    }
}

package servicedelivery.incident;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The spans that this service ended in traces which their callers began. */
@Singleton
class Traces {

    private static final String CALLER = "00f067aa0ba902b7";

    private final InMemorySpanExporter ended = InMemorySpanExporter.create();

    @Produces
    @Singleton
    SpanProcessor processor() {
        return SimpleSpanProcessor.create(ended);
    }

    static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The header of a caller that wants its trace to be kept. */
    static String parent(String trace) {
        return "00-%s-%s-01".formatted(trace, CALLER);
    }

    List<SpanData> of(String trace) {
        return ended.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}

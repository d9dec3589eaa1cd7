package servicedelivery.survey;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** All spans that this service ended, also those that no caller began. */
@Singleton
class Traces {

    private final InMemorySpanExporter ended = InMemorySpanExporter.create();

    @Produces
    @Singleton
    SpanProcessor processor() {
        return SimpleSpanProcessor.create(ended);
    }

    List<SpanData> all() {
        return ended.getFinishedSpanItems();
    }
}

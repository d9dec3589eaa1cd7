package servicedelivery.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The way of one event to Kafka, in the trace to which it belongs. */
record Sending(Span span) implements Callback {

    /** Null for an event that is in no trace. */
    static @Nullable Sending of(OutboxEvent event, Tracer tracer) {
        if (event.traceparent() == null) {
            return null;
        }
        return new Sending(tracer.spanBuilder("send " + event.topic())
                .setParent(TraceParent.context(event.traceparent()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.kafka.message.key", event.subject())
                .startSpan());
    }

    /** What continues the trace at the reader. */
    @Nullable
    String traceparent() {
        return TraceParent.of(span);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata stored, @Nullable Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end();
    }
}

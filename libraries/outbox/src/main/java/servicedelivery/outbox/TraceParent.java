package servicedelivery.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header of W3C Trace Context by which an event stays in the trace of the request that made it. */
public final class TraceParent {

    static final String HEADER = "traceparent";

    private static final TextMapGetter<String> ITSELF = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String header) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String header, String key) {
            return HEADER.equals(key) ? header : null;
        }
    };

    private TraceParent() {}

    /** That of the present request; null where tracing is off, or nothing is traced. */
    public static @Nullable String current() {
        return of(Span.current());
    }

    static @Nullable String of(Span span) {
        var context = span.getSpanContext();
        if (!context.isValid()) {
            return null;
        }
        return "00-%s-%s-%s"
                .formatted(
                        context.getTraceId(),
                        context.getSpanId(),
                        context.getTraceFlags().asHex());
    }

    /** The context that continues it. */
    static Context context(String header) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), header, ITSELF);
    }
}

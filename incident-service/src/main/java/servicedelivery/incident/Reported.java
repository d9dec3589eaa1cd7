package servicedelivery.incident;

import org.jspecify.annotations.Nullable;
import servicedelivery.outbox.TraceParent;

/**
 * A new incident on its way from the request that brought it to the transaction that writes it with others.
 *
 * @param traceparent the span of the request; null where tracing is off
 */
record Reported(Incident incident, @Nullable String traceparent) {

    /** By the present request. */
    static Reported now(Incident incident) {
        return new Reported(incident, TraceParent.current());
    }
}

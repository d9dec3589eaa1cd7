package servicedelivery.request;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/**
 * Traces leave the service, and nobody can take them back: of an address they have only the template, because what stands in it may be a
 * ticket that is to be forgotten one day, and of a query nothing.
 */
@Singleton
class TracedRequests implements SpanProcessor {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final String WITHHELD = "withheld";

    private final Addresses addresses;

    TracedRequests(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        var path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(
                    PATH, addresses.of(path).map(Addresses.Address::template).orElse(WITHHELD));
        }
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, WITHHELD);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // All is said at the start.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

package servicedelivery.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.Addresses;
import servicedelivery.request.ApiPaths;

/**
 * One line of JSON for each request to the API, and each line of a batch, that was refused (4xx), under the log category {@code audit}:
 * when (UTC), who, from where, for what, and how it was answered. Neither the key nor anything of the body or the query is in it, and of the
 * path only its template: what stands in a path may be a ticket that is to be forgotten one day.
 */
@ApplicationScoped
public class RefusalAudit {

    static final String CATEGORY = "audit";

    private static final Logger AUDIT = Logger.getLogger(CATEGORY);
    private static final int AFTER_THE_REQUEST_ID = 490;

    private final Sender sender;
    private final Addresses addresses;
    private final Clock clock;

    RefusalAudit(Sender sender, Addresses addresses, Clock clock) {
        this.sender = sender;
        this.addresses = addresses;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_REQUEST_ID);
    }

    /** Notes that a line of a batch was answered with a status, if that is a refusal. */
    public void noteLine(RoutingContext context, long line, int status) {
        if (isRefusal(status)) {
            AUDIT.info(entry(context, "line-refused", status).put("line", line).encode());
        }
    }

    private void watch(RoutingContext context) {
        if (ApiPaths.isApi(context)) {
            context.addEndHandler(ended -> note(context));
        }
        context.next();
    }

    private void note(RoutingContext context) {
        var status = context.response().getStatusCode();
        if (isRefusal(status)) {
            AUDIT.info(entry(context, "request-refused", status).encode());
        }
    }

    private JsonObject entry(RoutingContext context, String event, int status) {
        var request = context.request();
        return new JsonObject()
                .put("at", clock.instant().toString())
                .put("event", event)
                .put("status", status)
                .put("key", sender.of(request))
                .put("method", request.method().name())
                .put("path", template(context))
                .put("requestId", context.response().headers().get("X-Request-Id"))
                .put("from", address(request.remoteAddress()));
    }

    /** Null where the API has nothing. */
    private @Nullable String template(RoutingContext context) {
        return addresses
                .of(context.normalizedPath())
                .map(Addresses.Address::template)
                .orElse(null);
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }

    private static @Nullable String address(@Nullable SocketAddress remote) {
        return remote == null ? null : remote.hostAddress();
    }
}

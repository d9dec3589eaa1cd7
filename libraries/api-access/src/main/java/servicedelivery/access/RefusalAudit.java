package servicedelivery.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private static final int AFTER_THE_REQUEST_ID = 490;

    private final Sender sender;
    private final Addresses addresses;
    private final Audit audit;

    RefusalAudit(Sender sender, Addresses addresses, Audit audit) {
        this.sender = sender;
        this.addresses = addresses;
        this.audit = audit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_REQUEST_ID);
    }

    /** Notes that a line of a batch was answered with a status, if that is a refusal. */
    public void noteLine(RoutingContext context, long line, int status) {
        if (isRefusal(status)) {
            audit.write(entry(context, "line-refused", status).put("line", line));
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
            audit.write(entry(context, "request-refused", status));
        }
    }

    private JsonObject entry(RoutingContext context, String event, int status) {
        return audit.entry(context, event, status, sender.of(context.request()), template(context));
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
}

package servicedelivery.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.ApiPaths;

/**
 * One line of JSON for each request to the API that was refused (4xx), under the log category {@code audit}: when (UTC), who, from where,
 * for what, and how it was answered. Neither the key nor anything of the body or the query is in it.
 */
@ApplicationScoped
class RefusalAudit {

    static final String CATEGORY = "audit";

    private static final Logger AUDIT = Logger.getLogger(CATEGORY);
    private static final int AFTER_THE_REQUEST_ID = 490;

    private final Clock clock;

    RefusalAudit(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_REQUEST_ID);
    }

    private void watch(RoutingContext context) {
        if (ApiPaths.isApi(context)) {
            context.addEndHandler(ended -> note(context));
        }
        context.next();
    }

    private void note(RoutingContext context) {
        var status = context.response().getStatusCode();
        if (status >= 400 && status < 500) {
            AUDIT.info(new JsonObject()
                    .put("at", clock.instant().toString())
                    .put("event", "request-refused")
                    .put("status", status)
                    .put("key", keyName(context))
                    .put("method", context.request().method().name())
                    .put("path", context.request().path())
                    .put("requestId", context.response().headers().get("X-Request-Id"))
                    .put("from", address(context.request().remoteAddress()))
                    .encode());
        }
    }

    /** Null when no key, or an unknown one, was sent, and when none was needed to refuse. */
    private static @Nullable String keyName(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().<ApiKey>getAttribute(ApiKeyIdentities.KEY))
                        .map(ApiKey::name)
                        .orElse(null)
                : null;
    }

    private static @Nullable String address(@Nullable SocketAddress remote) {
        return remote == null ? null : remote.hostAddress();
    }
}

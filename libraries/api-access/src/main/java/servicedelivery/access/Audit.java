package servicedelivery.access;

import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lines of JSON under the log category {@code audit}: when (UTC), who, from where, for what, and how it was answered. Neither a key nor
 * anything of the body or the query is in them.
 */
@Singleton
public class Audit {

    static final String CATEGORY = "audit";

    private static final Logger AUDIT = Logger.getLogger(CATEGORY);

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes one request.
     *
     * @param event what it was, in kebab-case
     * @param status with which it is answered
     * @param key the name of the key; null when there is none
     */
    public void note(RoutingContext context, String event, int status, @Nullable String key) {
        AUDIT.info(new JsonObject()
                .put("at", clock.instant().toString())
                .put("event", event)
                .put("status", status)
                .put("key", key)
                .put("method", context.request().method().name())
                .put("path", context.request().path())
                .put("requestId", context.response().headers().get("X-Request-Id"))
                .put("from", address(context.request().remoteAddress()))
                .encode());
    }

    private static @Nullable String address(@Nullable SocketAddress remote) {
        return remote == null ? null : remote.hostAddress();
    }
}

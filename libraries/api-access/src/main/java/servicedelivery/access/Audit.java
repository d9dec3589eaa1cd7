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

    private static final Logger AUDIT = Logger.getLogger("audit");

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes a request for a page, whose path tells nothing that would have to be forgotten one day.
     *
     * @param event what it was, in kebab-case
     * @param status with which it is answered
     * @param key the name of the key; null when there is none
     */
    public void note(RoutingContext context, String event, int status, @Nullable String key) {
        write(entry(context, event, status, key, context.normalizedPath()));
    }

    JsonObject entry(RoutingContext context, String event, int status, @Nullable String key, @Nullable String path) {
        var request = context.request();
        return new JsonObject()
                .put("at", clock.instant().toString())
                .put("event", event)
                .put("status", status)
                .put("key", key)
                .put("method", request.method().name())
                .put("path", path)
                .put("requestId", context.response().headers().get("X-Request-Id"))
                .put("from", address(request.remoteAddress()));
    }

    void write(JsonObject entry) {
        AUDIT.info(entry.encode());
    }

    private static @Nullable String address(@Nullable SocketAddress remote) {
        return remote == null ? null : remote.hostAddress();
    }
}

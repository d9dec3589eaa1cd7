package servicedelivery.admission;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no request is sent into a connection at the moment in which it is closed: it would get no answer, and nobody could tell whether
 * it was done. While the service says that it is not ready, it serves as ever. For the last part of that time nobody can connect any more,
 * and whoever is connected is asked to close the connection after the present answer.
 */
@ApplicationScoped
class Leaving {

    private static final int BEFORE_ANY_ANSWER = 610;

    private final Duration delay;
    private volatile @Nullable Channel listener;
    private volatile boolean leaving;

    Leaving(@ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.delay = delay;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ANY_ANSWER);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        CompletableFuture.delayedExecutor(delay.toMillis() / 2, TimeUnit.MILLISECONDS)
                .execute(this::leave);
    }

    /** Nobody is asked to close a connection while a new one could still be made, which would be closed unanswered with the listener. */
    private void leave() {
        var present = listener;
        if (present == null) {
            leaving = true;
        } else {
            present.close().addListener(closed -> leaving = true);
        }
    }

    private void pass(RoutingContext context) {
        if (leaving) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        } else if (listener == null && context.request().connection() instanceof ConnectionBase connection) {
            listener = connection.channel().parent();
        }
        context.next();
    }
}

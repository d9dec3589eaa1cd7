package servicedelivery.admission;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees that no request is sent into a connection at the moment in which it is closed: it would get no answer, and nobody could tell whether
 * it was done. When the service has said that it is not ready, it serves as ever for a while, in which whoever looks sends it nothing new.
 * Then nobody can connect any more, and only then Quarkus closes each connection with its next answer, again for a while. If it did so at
 * once, as it does by itself, its clients would all the time make new connections, of which the last were closed unanswered with the
 * listener.
 */
@ApplicationScoped
class Leaving {

    private static final Logger LOG = Logger.getLogger(Leaving.class);
    private static final long LONGEST_CLOSE_MILLIS = 1_000;
    private static final int BEFORE_ANY_ANSWER = 610;

    private final Duration delay;
    private volatile @Nullable Channel listener;

    Leaving(@ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
        this.delay = delay;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ANY_ANSWER);
    }

    private void pass(RoutingContext context) {
        if (listener == null && context.request().connection() instanceof ConnectionBase connection) {
            listener = connection.channel().parent();
        }
        context.next();
    }

    /**
     * Quarkus tells of it after the readiness probe knows and before it closes connections, for which it waits until this method ends. That
     * order is nowhere promised, so a test of the packaged services looks at it. Whatever is thrown here would end all order.
     */
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        try {
            Thread.sleep(delay.toMillis());
            var present = listener;
            if (present != null && !present.close().await(LONGEST_CLOSE_MILLIS)) {
                LOG.warn("New connections may still be made while the service leaves");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

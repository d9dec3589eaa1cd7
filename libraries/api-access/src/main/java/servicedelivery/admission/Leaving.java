package servicedelivery.admission;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks clients to go elsewhere for their next request, from when the service says that it is not ready: a request that is sent into a
 * connection at the moment in which it is closed gets no answer, and nobody can tell whether it was done.
 */
@ApplicationScoped
class Leaving {

    private static final int BEFORE_ANY_ANSWER = 480;

    private volatile boolean leaving;

    void register(@Observes Filters filters) {
        filters.register(this::sayGoodbye, BEFORE_ANY_ANSWER);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    private void sayGoodbye(RoutingContext context) {
        if (leaving) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.next();
    }
}

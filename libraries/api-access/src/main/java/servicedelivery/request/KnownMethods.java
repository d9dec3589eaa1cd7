package servicedelivery.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.ProtocolProblems;

/** Refuses a method that an address does not take, and says which it takes. */
@ApplicationScoped
class KnownMethods {

    private static final int AFTER_THE_PATH_IS_CHECKED = 440;

    private final Addresses addresses;

    KnownMethods(Addresses addresses) {
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_PATH_IS_CHECKED);
    }

    private void check(RoutingContext context) {
        var methods = addresses
                .of(context.normalizedPath())
                .map(Addresses.Address::methods)
                .filter(known -> !known.contains(context.request().method().name()));
        if (methods.isPresent()) {
            ProblemAnswer.end(context, ProtocolProblems.methodNotAllowed(methods.get()));
        } else {
            context.next();
        }
    }
}

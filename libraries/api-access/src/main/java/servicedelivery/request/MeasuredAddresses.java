package servicedelivery.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives metrics the template of an address also when a request is refused before an endpoint is reached. */
@ApplicationScoped
class MeasuredAddresses {

    private static final int BEFORE_ANY_ANSWER = 630;

    /** Where Micrometer's binder of Quarkus looks for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Addresses addresses;

    MeasuredAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, BEFORE_ANY_ANSWER);
    }

    private void name(RoutingContext context) {
        addresses
                .of(context.normalizedPath())
                .map(Addresses.Address::template)
                .ifPresent(template -> ((HttpServerRequestInternal) context.request())
                        .context()
                        .putLocal(TEMPLATE, template));
        context.next();
    }
}

package servicedelivery.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.ApiPaths;

/** One line of the audit for each request to the API that was refused (4xx). */
@ApplicationScoped
class RefusalAudit {

    private static final int AFTER_THE_REQUEST_ID = 490;

    private final Audit audit;

    RefusalAudit(Audit audit) {
        this.audit = audit;
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
            audit.note(context, "request-refused", status, keyName(context));
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
}

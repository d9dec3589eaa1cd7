package servicedelivery.reporting.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What a browser may do with a page: nothing but show it, with the files beside it. */
@ApplicationScoped
class PageHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final int AFTER_THE_REQUEST_ID = 480;

    void register(@Observes Filters filters) {
        filters.register(PageHeaders::add, AFTER_THE_REQUEST_ID);
    }

    /** The pages of the framework have scripts inside, and the API has no pages. */
    private static void add(RoutingContext context) {
        if (PagePaths.isPage(context.normalizedPath())) {
            ALL.forEach(context.response()::putHeader);
        }
        context.next();
    }
}

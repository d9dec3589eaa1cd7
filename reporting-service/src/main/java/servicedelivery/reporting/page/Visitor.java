package servicedelivery.reporting.page;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Whoever looks at the present page, as every page's head shows it. */
@Named("visitor")
@RequestScoped
public class Visitor {

    /** A page that the head of every page leads to. */
    public record Place(String name, String address, boolean current) {}

    private final RoutingContext request;

    Visitor(RoutingContext request) {
        this.request = request;
    }

    /** Whether a page has asked for a key, and the visitor has one. */
    public boolean isSignedIn() {
        return request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    public String name() {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "";
    }

    public List<Place> places() {
        return List.of(new Place("Dashboard", "/", request.normalizedPath().equals("/")));
    }

    /** Whether there is a session to leave: tools that send their key with each request have none. */
    public boolean isSession() {
        return false;
    }

    public String token() {
        return "";
    }
}

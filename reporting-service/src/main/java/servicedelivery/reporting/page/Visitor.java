package servicedelivery.reporting.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import servicedelivery.reporting.session.SessionCookie;
import servicedelivery.reporting.session.Sessions;
import servicedelivery.reporting.session.Token;

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
        return identity().isPresent();
    }

    public String name() {
        return identity().map(identity -> identity.getPrincipal().getName()).orElse("");
    }

    public List<Place> places() {
        return List.of(new Place("Dashboard", "/", request.normalizedPath().equals("/")));
    }

    /** Whether there is a session to leave: tools that send their key with each request have none. */
    public boolean isSession() {
        return identity().filter(Sessions::isBehind).isPresent();
    }

    /** What every form has to carry. */
    public String token() {
        return SessionCookie.in(request).map(Token::forForms).orElse("");
    }

    private Optional<SecurityIdentity> identity() {
        return request.user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity()).filter(identity -> !identity.isAnonymous())
                : Optional.empty();
    }
}

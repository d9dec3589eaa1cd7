package servicedelivery.reporting.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The one cookie of a browser: out of reach of scripts, and not sent along with what other sites post. */
@Singleton
public class SessionCookie {

    private static final String NAME = "service-delivery-session";

    /** So long after its session a browser can still show that a form which it sends was given to it. */
    private static final Duration AFTER_ITS_SESSION = Duration.ofDays(7);

    private final SessionSettings settings;

    SessionCookie(SessionSettings settings) {
        this.settings = settings;
    }

    public static Optional<Token> in(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Token::new);
    }

    public void set(RoutingContext request, Token token) {
        request.response()
                .addCookie(cookie(request, token.text())
                        .setMaxAge(settings.lifetime().plus(AFTER_ITS_SESSION).toSeconds()));
    }

    public void remove(RoutingContext request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    private Cookie cookie(RoutingContext request, String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(settings.secureCookies()
                        || "https".equals(request.request().scheme()));
    }
}

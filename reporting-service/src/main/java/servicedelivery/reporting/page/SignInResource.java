package servicedelivery.reporting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Audit;
import servicedelivery.access.KeyBook;
import servicedelivery.access.Scope;
import servicedelivery.reporting.session.SessionCookie;
import servicedelivery.reporting.session.Sessions;
import servicedelivery.reporting.session.Token;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(String token, String to, @Nullable String error);
    }

    private static final String SIGN_IN = "/sign-in";
    private static final int FORBIDDEN = 403;

    private final RoutingContext request;
    private final KeyBook keys;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Forms forms;
    private final Audit audit;

    SignInResource(
            RoutingContext request, KeyBook keys, Sessions sessions, SessionCookie cookie, Forms forms, Audit audit) {
        this.request = request;
        this.keys = keys;
        this.sessions = sessions;
        this.cookie = cookie;
        this.forms = forms;
        this.audit = audit;
    }

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("to") @Nullable String to) {
        return form(Response.Status.OK, to, null);
    }

    /** A new session has a token of its own, so that one which somebody else put into the browser is worth nothing. */
    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("token") @Nullable String token,
            @FormParam("key") @Nullable String key,
            @FormParam("to") @Nullable String to) {
        if (!forms.isOurs(token)) {
            return refused(to, "This page was open for too long. Enter your key again.");
        }
        var holder = Optional.ofNullable(key).map(String::strip).flatMap(keys::bySecret);
        if (holder.isEmpty()) {
            return refused(null, to, "This key is not known. Check that you copied all of it.");
        }
        if (!holder.get().identity().hasRole(Scope.REPORTS_READ)) {
            return refused(
                    holder.get().name(),
                    to,
                    "This key does not let you read reports. Ask for one with the scope reports:read.");
        }
        cookie.set(request, sessions.open(holder.get()));
        var destination = goTo(Destination.of(to));
        audit.note(request, "signed-in", destination.getStatus(), holder.get().name());
        return destination;
    }

    @POST
    @Path("sign-out")
    public Response signOut(@FormParam("token") @Nullable String token) {
        forms.require(token);
        SessionCookie.in(request).ifPresent(sessions::end);
        cookie.remove(request);
        return goTo(SIGN_IN);
    }

    private Response refused(@Nullable String keyName, @Nullable String to, String error) {
        audit.note(request, "sign-in-refused", FORBIDDEN, keyName);
        return refused(to, error);
    }

    private Response refused(@Nullable String to, String error) {
        return form(Response.Status.FORBIDDEN, to, error);
    }

    private Response form(Response.Status status, @Nullable String to, @Nullable String error) {
        var token = SessionCookie.in(request).orElseGet(Token::random);
        cookie.set(request, token);
        return Response.status(status)
                .entity(Templates.signIn(token.forForms(), Destination.of(to), error)
                        .render())
                .type(Pages.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** By its path alone: how this service is addressed is known to whoever asks, and not always to itself. */
    private static Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

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
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Audit;
import servicedelivery.access.KeyBook;
import servicedelivery.access.Scope;
import servicedelivery.reporting.page.form.FormPages;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.session.SessionCookie;
import servicedelivery.reporting.session.Sessions;
import servicedelivery.reporting.session.Token;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(String token, String to, @Nullable String error, Kept kept);

        static native TemplateInstance signedInAgain(String token, String to, Kept kept);
    }

    static final String SIGN_IN = "/sign-in";
    static final String AGAIN = "/sign-in/again";

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
        return form(Response.Status.OK, to, null, Kept.NOTHING);
    }

    /** Where the browser sends a form whose session has ended; only what was given to this browser is kept. */
    @POST
    @Path("sign-in/again")
    public Response keep(@QueryParam("to") @Nullable String to, InputStream body) {
        var sent = Sent.read(body);
        return sent.isTyped() && forms.isOurs(sent.token())
                ? form(Response.Status.OK, to, null, Kept.of(sent))
                : goTo(SIGN_IN);
    }

    /** A new session has a token of its own, so that one which somebody else put into the browser is worth nothing. */
    @POST
    @Path("sign-in")
    public Response signIn(InputStream body) {
        var sent = Sent.read(body);
        if (!forms.isOurs(sent.token())) {
            return form(
                    Response.Status.FORBIDDEN,
                    sent.one("to"),
                    "This page was open for too long. Enter your key again.",
                    Kept.NOTHING);
        }
        var holder = keys.bySecret(sent.one("key").strip());
        if (holder.isEmpty()) {
            return refused(null, sent, "This key is not known. Check that you copied all of it.");
        }
        if (!holder.get().identity().hasRole(Scope.REPORTS_READ)) {
            return refused(
                    holder.get().name(),
                    sent,
                    "This key does not let you read reports. Ask for one with the scope reports:read.");
        }
        var session = sessions.open(holder.get());
        cookie.set(request, session);
        var answer = signedIn(session, Destination.of(sent.one("to")), Kept.in(sent));
        audit.note(request, "signed-in", answer.getStatus(), holder.get().name());
        return answer;
    }

    private static Response signedIn(Token session, String to, Kept kept) {
        return kept.isSomething()
                ? FormPages.again(
                        Response.Status.OK.getStatusCode(), Templates.signedInAgain(session.forForms(), to, kept))
                : goTo(to);
    }

    @POST
    @Path("sign-out")
    public Response signOut(@FormParam("token") @Nullable String token) {
        forms.require(token);
        SessionCookie.in(request).ifPresent(sessions::end);
        cookie.remove(request);
        return goTo(SIGN_IN);
    }

    private Response refused(@Nullable String keyName, Sent sent, String error) {
        audit.note(request, "sign-in-refused", FORBIDDEN, keyName);
        return form(Response.Status.FORBIDDEN, sent.one("to"), error, Kept.in(sent));
    }

    private Response form(Response.Status status, @Nullable String to, @Nullable String error, Kept kept) {
        var token = SessionCookie.in(request).orElseGet(Token::random);
        cookie.set(request, token);
        return FormPages.again(
                status.getStatusCode(), Templates.signIn(token.forForms(), Destination.of(to), error, kept));
    }

    /** By its path alone: how this service is addressed is known to whoever asks, and not always to itself. */
    private static Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

package servicedelivery.reporting.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.api.AcceptHeader;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.session.SessionCookie;

/** Shows people the problems that programs are told as JSON; where only a key is missing, they are shown where to enter it. */
@Provider
class ErrorPages implements ContainerResponseFilter {

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    /** @param requestId under which the log knows it; null when it is the reader who can mend it */
    record Problem(String title, String detail, @Nullable String requestId) {}

    private static final int LEAST = 400;

    private final RoutingContext routing;

    ErrorPages(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= LEAST
                && PagePaths.isPage(routing.normalizedPath())
                && wantsPage(request)
                && !Pages.HTML.isCompatible(
                        Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE))) {
            if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode()) {
                leadToSignIn(request, response);
                return;
            }
            var page = Templates.problem(problem(response)).render().getBytes(StandardCharsets.UTF_8);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Pages.HTML);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setEntity(page, null, Pages.HTML);
        }
    }

    /** And back, when it was a page that was asked for. A form goes there itself, so that what somebody typed is not lost. */
    private void leadToSignIn(ContainerRequestContext request, ContainerResponseContext response) {
        var asked = routing.request().uri();
        var back = "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        if (isFormOfASession(request)) {
            lead(response, Status.TEMPORARY_REDIRECT, SignInResource.AGAIN + back);
        } else {
            var isPage = request.getMethod().equals(HttpMethod.GET) && !asked.equals(Destination.DASHBOARD);
            lead(response, Status.SEE_OTHER, SignInResource.SIGN_IN + (isPage ? back : ""));
        }
    }

    private boolean isFormOfASession(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
                && SessionCookie.in(routing).isPresent();
    }

    private static void lead(ContainerResponseContext response, Status how, String where) {
        response.setStatusInfo(how);
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, where);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static boolean wantsPage(ContainerRequestContext request) {
        return AcceptHeader.types(request::getAcceptableMediaTypes).stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    private Problem problem(ContainerResponseContext response) {
        var status =
                Objects.requireNonNullElse(Status.fromStatusCode(response.getStatus()), Status.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case NOT_FOUND -> new Problem("Page not found", "There is no page at this address.", null);
            case FORBIDDEN -> new Problem("Your key does not cover this", detail(response, status), null);
            case INTERNAL_SERVER_ERROR ->
                new Problem("Sorry, there is a problem with the service", "Try again in a minute.", requestId());
            case SERVICE_UNAVAILABLE ->
                new Problem("The service is not available right now", "Try again in a minute.", requestId());
            default -> new Problem("This address cannot be understood", detail(response, status), null);
        };
    }

    private @Nullable String requestId() {
        return routing.response().headers().get("X-Request-Id");
    }

    private static String detail(ContainerResponseContext response, Status status) {
        var said = response.getEntity() instanceof HttpProblem problem ? problem.getDetail() : null;
        return HarmlessText.of(Objects.requireNonNullElse(said, status.getReasonPhrase())) + ".";
    }
}

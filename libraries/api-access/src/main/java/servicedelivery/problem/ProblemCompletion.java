package servicedelivery.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import servicedelivery.probes.Shortages;
import servicedelivery.request.Addresses;

/** Gives every problem a type, a detail that helps, and its address as it was sent, and tells a missing database from a defect. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemCompletion.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Addresses addresses;
    private final Shortages shortages;

    ProblemCompletion(Addresses addresses, Shortages shortages) {
        this.addresses = addresses;
        this.shortages = shortages;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var request = request();
        return request.map(present -> HttpProblem.builder(problem)
                        .withInstance(instance(present.request().path()))
                        .build())
                .map(located -> complete(located, context, request))
                .orElseGet(() -> complete(problem, context, request));
    }

    private HttpProblem complete(HttpProblem problem, ProblemContext context, Optional<RoutingContext> request) {
        if (problem.getType() != null) {
            return problem;
        }
        if (DatabaseOutage.isBehind(context.cause)) {
            DatabaseOutage.shortageBehind(context.cause).ifPresent(shortages::note);
            return unavailable(problem);
        }
        if (problem.getStatusCode() == Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            // Not the path itself: what stands in it may be a ticket that is to be forgotten one day.
            var address = request.flatMap(present -> addresses.of(present.normalizedPath()));
            LOG.errorf(
                    context.cause,
                    "A request to %s failed",
                    address.map(Addresses.Address::template).orElse("?"));
        }
        var status = Objects.requireNonNull(Status.fromStatusCode(problem.getStatusCode()), "status");
        return HttpProblem.builder(problem)
                .withType(URI.create("/problems/" + slug(status.getReasonPhrase())))
                .withDetail(detail(status, problem))
                .build();
    }

    private static Optional<RoutingContext> request() {
        return Optional.ofNullable(CurrentRequestManager.get())
                .map(request -> request.serverRequest().unwrap(RoutingContext.class));
    }

    /** The library decodes what it prints. */
    private static URI instance(String path) {
        return URI.create(URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Override
    public int priority() {
        return 200;
    }

    private static HttpProblem unavailable(HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withType(URI.create("/problems/unavailable"))
                .withTitle("Not available right now")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail("Nothing is known to be stored; send the same request again after Retry-After seconds")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static String detail(Status status, HttpProblem problem) {
        return switch (status) {
            case UNAUTHORIZED -> "Send a valid key as \"Authorization: Bearer KEY\" or \"X-API-Key: KEY\"";
            case FORBIDDEN -> "The key lacks the scope for this request";
            case NOT_FOUND -> "There is nothing at this address";
            case METHOD_NOT_ALLOWED -> "The address exists, but does not take this method; see /q/openapi";
            case NOT_ACCEPTABLE -> "Accept: this address answers in another media type; see /q/openapi";
            case UNSUPPORTED_MEDIA_TYPE -> "Content-Type: this address takes another media type; see /q/openapi";
            case REQUEST_ENTITY_TOO_LARGE -> "The body is too large";
            case INTERNAL_SERVER_ERROR -> "The service failed; its log has the cause under the X-Request-Id";
            default -> Objects.requireNonNullElse(problem.getDetail(), status.getReasonPhrase());
        };
    }

    private static String slug(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}

package servicedelivery.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Gives every problem a type and a detail that helps, and tells a missing database from a defect. */
@ApplicationScoped
class ProblemCompletion implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemCompletion.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (DatabaseOutage.isBehind(context.cause)) {
            return unavailable(problem);
        }
        if (problem.getStatusCode() == Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            LOG.errorf(context.cause, "A request to %s failed", context.path);
        }
        var status = Objects.requireNonNull(Status.fromStatusCode(problem.getStatusCode()), "status");
        return HttpProblem.builder(problem)
                .withType(URI.create("/problems/" + slug(status.getReasonPhrase())))
                .withDetail(detail(status, problem))
                .build();
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

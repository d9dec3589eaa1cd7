package servicedelivery.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The refusals that clients can tell apart by their {@code type}. Each method gives an exception to throw. */
public final class Problems {

    private static final int UNPROCESSABLE = 422;
    private static final int RETRY_AFTER_SECONDS = 2;

    private Problems() {}

    /** 400: all the fields of a body that are wrong, at once. */
    public static HttpProblem invalidFields(List<FieldError> errors) {
        var detail = errors.stream()
                .map(error -> error.pointer() + ": " + error.detail())
                .collect(Collectors.joining("; "));
        return of("validation", "The request is not valid", Status.BAD_REQUEST.getStatusCode(), detail)
                .with("errors", errors)
                .build();
    }

    /** 400: a query parameter or header that is wrong. */
    public static HttpProblem invalidParameter(String parameter, String detail) {
        return of(
                        "validation",
                        "The request is not valid",
                        Status.BAD_REQUEST.getStatusCode(),
                        parameter + ": " + detail)
                .with("errors", List.of(new ParameterError(parameter, detail)))
                .build();
    }

    /** 400: a body that is not JSON; the detail says where. */
    public static HttpProblem malformedJson(String detail) {
        return of("malformed-json", "The body is not valid JSON", Status.BAD_REQUEST.getStatusCode(), detail)
                .build();
    }

    /** 403: the key may not touch the organisation that the request names. */
    public static HttpProblem organisationForbidden(String organisation) {
        return of(
                        "organisation-forbidden",
                        "The key may not touch this organisation",
                        Status.FORBIDDEN.getStatusCode(),
                        "organisation: the key does not cover \"%s\"; ask for a key that does".formatted(organisation))
                .build();
    }

    /** 403: a form that this service did not give to the browser from which it comes. */
    public static HttpProblem foreignForm() {
        return of(
                        "foreign-form",
                        "The form cannot be accepted",
                        Status.FORBIDDEN.getStatusCode(),
                        "This page was open for too long, or the form is not from here; open the page again")
                .build();
    }

    /** 404: there is nothing of that kind, or nothing that the key may see. */
    public static HttpProblem notFound(String detail) {
        return of("not-found", "Not found", Status.NOT_FOUND.getStatusCode(), detail)
                .build();
    }

    /** 409: something with that name is there already, at the given URL path. */
    public static HttpProblem alreadyExists(String detail, String existing) {
        return of("already-exists", "It exists already", Status.CONFLICT.getStatusCode(), detail)
                .with("existing", existing)
                .build();
    }

    /** 409: the step is not possible from the present state. */
    public static HttpProblem illegalStep(String detail, List<String> legal) {
        return of("illegal-step", "The step is not possible now", Status.CONFLICT.getStatusCode(), detail)
                .with("legal", legal)
                .build();
    }

    /** 409: the first request with this idempotency key has not been answered yet. */
    public static HttpProblem stillRunning() {
        return of(
                        "idempotency-key-in-use",
                        "The first request with this Idempotency-Key is still running",
                        Status.CONFLICT.getStatusCode(),
                        "Idempotency-Key: send the same request again in a second to get its answer")
                .withHeader("Retry-After", 1)
                .build();
    }

    /** 403: what the request touches belongs to all organisations. */
    public static HttpProblem allOrganisationsForbidden() {
        return of(
                        "organisation-forbidden",
                        "The key may not touch all organisations",
                        Status.FORBIDDEN.getStatusCode(),
                        "This concerns all organisations; ask for a key that covers \"*\"")
                .build();
    }

    /** 409: the topic has more than the database. */
    public static HttpProblem generationTooLow(String detail) {
        return of(
                        "generation-too-low",
                        "The generation of this source must be raised",
                        Status.CONFLICT.getStatusCode(),
                        detail)
                .build();
    }

    /** 409: what is to be published is not all there yet; the detail says what is missing. */
    public static HttpProblem incomplete(String detail) {
        return of("incomplete", "It is not complete yet", Status.CONFLICT.getStatusCode(), detail)
                .build();
    }

    /** 409: a record that was set aside cannot be applied yet; the detail says why. */
    public static HttpProblem stillUnreadable(String detail) {
        return of("still-unreadable", "The record cannot be read yet", Status.CONFLICT.getStatusCode(), detail)
                .build();
    }

    /** 412: somebody changed it since the caller read it. */
    public static HttpProblem outdated(String current) {
        return ProtocolProblems.preconditionFailed(
                "If-Match: the current ETag is %s; read it again, then repeat the change".formatted(current));
    }

    /** 413: the body is larger than the service takes. */
    public static HttpProblem tooLarge(long limit) {
        return of(
                        "content-too-large",
                        "The body is too large",
                        Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
                        "The body may have at most %d bytes".formatted(limit))
                .build();
    }

    /** 422: the idempotency key belongs to another request. */
    public static HttpProblem keyReused() {
        return of(
                        "idempotency-key-reused",
                        "The Idempotency-Key belongs to another request",
                        UNPROCESSABLE,
                        "Idempotency-Key: it was used with another path or body; use a new key for a new request")
                .build();
    }

    /** 500: a defect, whose cause is in the log. */
    public static HttpProblem failed() {
        return of(
                        "internal-server-error",
                        "Internal Server Error",
                        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                        "The service failed; its log has the cause")
                .build();
    }

    /** 503: Kafka is needed for this, and does not answer. */
    public static HttpProblem kafkaAway() {
        return unavailable("Kafka does not answer; send the same again after Retry-After seconds");
    }

    /** 503: more requests run and wait than the service takes on. */
    public static HttpProblem overloaded() {
        return of(
                        "overloaded",
                        "Too many requests at once",
                        Status.SERVICE_UNAVAILABLE.getStatusCode(),
                        "Nothing was stored; send the same again after Retry-After seconds")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    /** 503: the database cannot be reached, or takes no work. */
    public static HttpProblem unavailable() {
        return unavailable("Nothing is known to be stored; send the same again after Retry-After seconds");
    }

    private static HttpProblem unavailable(String detail) {
        return of("unavailable", "Not available right now", Status.SERVICE_UNAVAILABLE.getStatusCode(), detail)
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    static HttpProblem.Builder of(String type, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}

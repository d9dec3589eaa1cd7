package servicedelivery.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.TreeSet;

/** The refusals of a request by what it is as HTTP, whatever it is about. Each method gives an exception to throw. */
public final class ProtocolProblems {

    private ProtocolProblems() {}

    /** 405: the address takes other methods. */
    public static HttpProblem methodNotAllowed(Collection<String> methods) {
        var allowed = String.join(", ", new TreeSet<>(methods));
        return Problems.of(
                        "method-not-allowed",
                        Status.METHOD_NOT_ALLOWED.getReasonPhrase(),
                        Status.METHOD_NOT_ALLOWED.getStatusCode(),
                        "The address does not take this method; it takes " + allowed)
                .withHeader(HttpHeaders.ALLOW, allowed)
                .build();
    }

    /** 408: the body did not come in time. */
    public static HttpProblem tooSlow(String detail) {
        return Problems.of(
                        "request-timeout", "The body came too slowly", Status.REQUEST_TIMEOUT.getStatusCode(), detail)
                .build();
    }

    /** 412: a condition of the request does not hold. */
    public static HttpProblem preconditionFailed(String detail) {
        return Problems.of(
                        "precondition-failed",
                        "It is not as the condition says",
                        Status.PRECONDITION_FAILED.getStatusCode(),
                        detail)
                .build();
    }

    /** 428: a change must say which version it is based on. */
    public static HttpProblem preconditionRequired() {
        return Problems.of(
                        "precondition-required",
                        "If-Match is required",
                        Status.PRECONDITION_REQUIRED.getStatusCode(),
                        "If-Match: send the ETag of the version that the change is based on")
                .build();
    }

    /** 414: the address is longer than any that the API has. */
    public static HttpProblem addressTooLong(int limit) {
        return Problems.of(
                        "uri-too-long",
                        "The address is too long",
                        Status.REQUEST_URI_TOO_LONG.getStatusCode(),
                        "The address may have at most %d characters with its query".formatted(limit))
                .build();
    }

    /** 415: a body in a content coding. */
    public static HttpProblem compressed() {
        return unsupported("Content-Encoding: send the body as it is, without compression")
                .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                .build();
    }

    /** 415: a body in another charset. */
    public static HttpProblem notUtf8() {
        return unsupported("Content-Type: send the body in UTF-8, and leave the charset out or say utf-8")
                .build();
    }

    private static HttpProblem.Builder unsupported(String detail) {
        return Problems.of(
                "unsupported-media-type",
                Status.UNSUPPORTED_MEDIA_TYPE.getReasonPhrase(),
                Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
                detail);
    }
}

package servicedelivery.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;
import servicedelivery.problem.ProtocolProblems;

/**
 * What an address means, however its letters are spelled: {@code /%61pi/v1} is served as {@code /api/v1} is. With empty or dotted segments
 * nothing has an address, so that a proxy in front that goes by paths sees the one that is served.
 */
@ApplicationScoped
public class ApiPaths {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern DETOUR = Pattern.compile("//|/(?:\\.|%2[eE]){1,2}(?:/|$)");
    private static final int BEFORE_READING = 450;

    /** Of an address with its query; the server reads longer ones only to refuse them in the same way as all else. */
    private static final int LONGEST = 4_096;

    void register(@Observes Filters filters) {
        filters.register(ApiPaths::refuseAmbiguous, BEFORE_READING);
    }

    public static boolean isApi(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    /** Whether a body comes, as far as the head of the request says. */
    public static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** Whether the body is lines of any number, and not one object. */
    public static boolean isBatch(RoutingContext context) {
        var path = context.normalizedPath();
        return context.request().method().equals(HttpMethod.POST)
                && (path.endsWith("/batch") || path.endsWith("/batch/"));
    }

    /** What would be cut from a number or replaced in it, so that two numbers become one. */
    private static void refuseAmbiguous(RoutingContext context) {
        var path = context.request().path();
        if (context.request().uri().length() > LONGEST) {
            ProblemAnswer.end(context, ProtocolProblems.addressTooLong(LONGEST));
        } else if (path.indexOf(';') >= 0) {
            ProblemAnswer.end(context, Problems.invalidParameter("path", "a semicolon in it must be written %3B"));
        } else if (!isUtf8(path)) {
            ProblemAnswer.end(context, Problems.invalidParameter("path", "must be UTF-8 where it is percent-encoded"));
        } else if (DETOUR.matcher(path).find()) {
            ProblemAnswer.end(context, Problems.notFound("path: no address has empty segments, \".\" or \"..\" in it"));
        } else {
            context.next();
        }
    }

    private static boolean isUtf8(String path) {
        return ENCODED.matcher(path).results().allMatch(part -> isUtf8Text(part.group()));
    }

    private static boolean isUtf8Text(String encoded) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(encoded.replace("%", ""))));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

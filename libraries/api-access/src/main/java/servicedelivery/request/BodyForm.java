package servicedelivery.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.ProtocolProblems;

/** Refuses a body that says itself that it is compressed, or not UTF-8, in place of the riddle that it would be to a JSON parser. */
@ApplicationScoped
class BodyForm {

    private static final int BEFORE_READING = 430;
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]*)", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(BodyForm::check, BEFORE_READING);
    }

    private static void check(RoutingContext context) {
        var request = context.request();
        if (!ApiPaths.isApi(context) || !ApiPaths.hasBody(request)) {
            context.next();
        } else if (isCompressed(request)) {
            ProblemAnswer.end(context, ProtocolProblems.compressed());
        } else if (isOtherCharset(request)) {
            ProblemAnswer.end(context, ProtocolProblems.notUtf8());
        } else {
            context.next();
        }
    }

    private static boolean isCompressed(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaderNames.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity"));
    }

    private static boolean isOtherCharset(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaderNames.CONTENT_TYPE);
        var charset = CHARSET.matcher(type == null ? "" : type);
        return charset.find()
                && !charset.group(1).equalsIgnoreCase("utf-8")
                && !charset.group(1).equalsIgnoreCase("utf8");
    }
}

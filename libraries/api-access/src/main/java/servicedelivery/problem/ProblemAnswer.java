package servicedelivery.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Answers with a problem where no endpoint has been reached yet. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** As {@link #end}, and asks for no more on this connection: what still comes of the body is not wanted. */
    public static void endAndClose(RoutingContext context, HttpProblem problem) {
        context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        end(context, problem);
    }

    /** Ends the answer, with the headers that the problem asks for; one that nobody waits for any more is left alone. */
    public static void end(RoutingContext context, HttpProblem problem) {
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        var body = new JsonObject()
                .put("type", problem.getType().toString())
                .put("title", problem.getTitle())
                .put("status", problem.getStatusCode())
                .put("detail", problem.getDetail())
                .put("instance", context.request().path());
        if (problem.getParameters().get("errors") instanceof List<?> errors) {
            body.put(
                    "errors",
                    new JsonArray(errors.stream().map(JsonObject::mapFrom).toList()));
        }
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .end(body.toBuffer());
    }
}

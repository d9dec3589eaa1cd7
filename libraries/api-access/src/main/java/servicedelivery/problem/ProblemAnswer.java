package servicedelivery.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem where no endpoint has been reached yet. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** Ends the answer, with the headers that the problem asks for; one that nobody waits for any more is left alone. */
    public static void end(RoutingContext context, HttpProblem problem) {
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", problem.getType().toString())
                        .put("title", problem.getTitle())
                        .put("status", problem.getStatusCode())
                        .put("detail", problem.getDetail())
                        .put("instance", context.request().path())
                        .toBuffer());
    }
}

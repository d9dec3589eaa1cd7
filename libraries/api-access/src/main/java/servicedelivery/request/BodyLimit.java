package servicedelivery.request;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;

/**
 * Refuses a body that says itself that it is too large, before any of it is read; a batch is read line by line, however long it is.
 * Once a request is answered, what still comes of its body is read in vain for a while, so that the answer arrives, and then no more.
 */
@ApplicationScoped
public class BodyLimit {

    /** The longest body but that of a batch. */
    public static final int BYTES = 256 * 1024;

    private static final int BEFORE_READING = 400;
    private static final long IN_VAIN_MILLIS = 3_000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_READING);
    }

    private static void check(RoutingContext context) {
        context.addEndHandler(answered -> endInTime(context));
        if (ApiPaths.isBatch(context) || announced(context) <= BYTES) {
            context.next();
            return;
        }
        ProblemAnswer.endAndClose(context, Problems.tooLarge(BYTES));
    }

    private static void endInTime(RoutingContext context) {
        // One that was read piece by piece counts as ended only when it is not paused any more.
        var request = context.request().resume();
        if (!request.isEnded()) {
            context.vertx().setTimer(IN_VAIN_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private static long announced(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

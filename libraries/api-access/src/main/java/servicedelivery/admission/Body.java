package servicedelivery.admission;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.Problems;
import servicedelivery.request.BodyLimit;

/** A body that comes part by part; all of its methods are called by the thread of its connection. */
final class Body {

    private final RoutingContext context;
    private final Bodies all;
    private final Runnable whole;
    private final Runnable overloaded;
    private Buffer parts = Buffer.buffer();
    private int length;
    private boolean isOver;

    Body(RoutingContext context, Bodies all, Runnable whole, Runnable overloaded) {
        this.context = context;
        this.all = all;
        this.whole = whole;
        this.overloaded = overloaded;
    }

    /** Begins to read it; most have come together with the head of their request, and are read by this. */
    boolean isThereAtOnce() {
        var request = context.request();
        request.endHandler(ended -> end());
        request.handler(this::add);
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(request.getHeader(HttpHeaderNames.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
        return isOver;
    }

    /** Takes no more of it; false when that was so before. */
    boolean stop() {
        var wasOver = isOver;
        isOver = true;
        parts = Buffer.buffer();
        return !wasOver;
    }

    /** Of what is kept for it in memory. */
    int length() {
        return length;
    }

    /** What comes of a body that is over is read in vain. */
    private void add(Buffer part) {
        if (isOver) {
            return;
        }
        if (length + part.length() > BodyLimit.BYTES) {
            stop();
            ProblemAnswer.endAndClose(context, Problems.tooLarge(BodyLimit.BYTES));
        } else if (all.take(part.length())) {
            length += part.length();
            parts.appendBuffer(part);
        } else {
            stop();
            all.giveBack(length);
            length = 0;
            overloaded.run();
        }
    }

    private void end() {
        var body = parts;
        if (stop()) {
            ((RoutingContextInternal) context).setBody(body);
            whole.run();
        }
    }
}

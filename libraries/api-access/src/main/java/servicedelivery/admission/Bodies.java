package servicedelivery.admission;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import servicedelivery.problem.ProblemAnswer;
import servicedelivery.problem.ProtocolProblems;

/**
 * The bodies that came, or still come: each has so long to come, and all of them together have so much memory, until their requests are
 * answered.
 */
final class Bodies {

    private final Duration patience;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    Bodies(Duration patience, long mostBytes) {
        this.patience = patience;
        this.mostBytes = mostBytes;
    }

    /**
     * Goes on when the whole body has come. One that is too large or comes too slowly is refused.
     *
     * @param whole what to do then
     * @param overloaded what to do when there is no memory left
     */
    void await(RoutingContext context, Runnable whole, Runnable overloaded) {
        var body = new Body(context, this, whole, overloaded);
        context.addEndHandler(answered -> {
            body.stop();
            giveBack(body.length());
        });
        if (!body.isThereAtOnce()) {
            awaitInTime(body, context);
        }
    }

    private void awaitInTime(Body body, RoutingContext context) {
        var timer = context.vertx().setTimer(patience.toMillis(), late -> {
            if (body.stop()) {
                ProblemAnswer.endAndClose(
                        context,
                        ProtocolProblems.tooSlow(
                                "Nothing was stored; a body has %d seconds to come".formatted(patience.toSeconds())));
            }
        });
        context.addEndHandler(answered -> context.vertx().cancelTimer(timer));
    }

    /** False when there is no room for so many more. */
    boolean take(int more) {
        if (bytes.addAndGet(more) <= mostBytes) {
            return true;
        }
        giveBack(more);
        return false;
    }

    /** What was taken, and is kept no longer. */
    void giveBack(int kept) {
        bytes.addAndGet(-kept);
    }

    /** How many are kept now. */
    long bytes() {
        return bytes.get();
    }
}

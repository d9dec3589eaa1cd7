package servicedelivery.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Lets so many requests run at once and so many wait, in the order in which they came, for so long. Waiting costs no thread, and what
 * waited in vain has cost no work.
 */
final class Lane {

    private final int mostRunning;
    private final int mostWaiting;
    private final long longestWait;
    private final LongSupplier nanoTime;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int running;

    private record Waiting(Request request, long since) {}

    /** A request that has come to the lane; its methods are called from any thread. */
    interface Request {

        /** Has its turn, after it had to wait. */
        void proceed();

        /** Has waited in vain. */
        void refuse();

        /** Whether nobody waits for its answer any more. */
        boolean isGone();
    }

    enum Admission {
        /** It runs, and {@link Lane#leave()} must be called when it has ended. */
        RUNS,
        /** It proceeds or is refused later. */
        WAITS,
        /** There is no room for it. */
        REFUSED
    }

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    Lane(int mostRunning, int mostWaiting, Duration longestWait, LongSupplier nanoTime) {
        this.mostRunning = mostRunning;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized Admission enter(Request request) {
        if (running < mostRunning) {
            running++;
            return Admission.RUNS;
        }
        if (queue.size() < mostWaiting) {
            queue.add(new Waiting(request, nanoTime.getAsLong()));
            return Admission.WAITS;
        }
        return Admission.REFUSED;
    }

    /** A request that ran has ended: the next one has its turn. */
    void leave() {
        var late = refusable();
        var next = nextOrNone();
        late.forEach(Request::refuse);
        next.forEach(Request::proceed);
    }

    /** Refuses those that have waited too long, when none of the running ones ends. */
    void refuseLate() {
        refusable().forEach(Request::refuse);
    }

    /** Whether who enters now is refused. */
    synchronized boolean isFull() {
        return running >= mostRunning && queue.size() >= mostWaiting;
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return queue.size();
    }

    private synchronized List<Request> refusable() {
        var late = new ArrayList<Request>();
        var now = nanoTime.getAsLong();
        while (!queue.isEmpty() && now - queue.element().since() > longestWait) {
            late.add(queue.remove().request());
        }
        return late;
    }

    private synchronized List<Request> nextOrNone() {
        while (!queue.isEmpty()) {
            var next = queue.remove().request();
            if (!next.isGone()) {
                return List.of(next);
            }
        }
        running--;
        return List.of();
    }
}

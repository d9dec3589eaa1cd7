package servicedelivery.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Refusals that are said only after a while. Who is refused at once comes again at once, and then refusals take the time of the work;
 * who waits for the answer sends nothing meanwhile, and costs nothing but the memory of a request that was not read.
 */
final class LateRefusals {

    private final int most;
    private final long delay;
    private final LongSupplier nanoTime;
    private final Queue<Refusal> queue = new ArrayDeque<>();

    private record Refusal(Runnable saying, long since) {}

    /**
     * @param most how many are kept; a further one is said at once
     * @param nanoTime a clock that never goes back, in nanoseconds
     */
    LateRefusals(int most, Duration delay, LongSupplier nanoTime) {
        this.most = most;
        this.delay = delay.toNanos();
        this.nanoTime = nanoTime;
    }

    /** @param saying refuses; called from any thread, or at once from this one */
    void add(Runnable saying) {
        if (!isKept(saying)) {
            saying.run();
        }
    }

    /** Says those that are due. */
    void sayDue() {
        due().forEach(Runnable::run);
    }

    synchronized int size() {
        return queue.size();
    }

    private synchronized boolean isKept(Runnable saying) {
        return queue.size() < most && queue.add(new Refusal(saying, nanoTime.getAsLong()));
    }

    private synchronized List<Runnable> due() {
        var due = new ArrayList<Runnable>();
        var now = nanoTime.getAsLong();
        while (!queue.isEmpty() && now - queue.element().since() >= delay) {
            due.add(queue.remove().saying());
        }
        return due;
    }
}

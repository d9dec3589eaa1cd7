package servicedelivery.backing;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do, by looking again and again. */
public final class Await {

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Await() {}

    /**
     * Looks until the condition holds or the time is up.
     *
     * @return whether the condition held
     * @throws CancellationException when this thread is interrupted
     */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }
}

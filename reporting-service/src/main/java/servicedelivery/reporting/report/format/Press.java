package servicedelivery.reporting.report.format;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import servicedelivery.problem.Problems;

/**
 * Does one thing at a time, in the order in which it was asked for. Whoever waits keeps a thread, and often a connection to the database,
 * so nobody waits for long.
 */
final class Press {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration longestWait;

    Press(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when it was not its turn in time */
    <T> T alone(Supplier<T> work) {
        if (!comesToItsTurn()) {
            throw Problems.overloaded();
        }
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private boolean comesToItsTurn() {
        try {
            return turn.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

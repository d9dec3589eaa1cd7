package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch at a time, in a thread of its own, so that the next one can be read meanwhile. To be used by one thread.
 *
 * @param <R> what is known when a batch is written
 */
final class Writer<R> implements AutoCloseable {

    private final ExecutorService thread;
    private @Nullable Future<R> underWay;

    /** @param name of the thread */
    Writer(String name) {
        thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    /** To be called when it is not at work. */
    void begin(Callable<R> write) {
        underWay = thread.submit(write);
    }

    /**
     * Waits for what is under way, and throws what that has thrown.
     *
     * @return empty when nothing was
     * @throws SQLException when the database could not do it now
     */
    Optional<R> finish() throws SQLException {
        var last = underWay;
        underWay = null;
        return last == null ? Optional.empty() : Optional.of(Outcome.of(last));
    }

    /** Lets what is under way end, however it ends. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            finish();
        } catch (SQLException | RuntimeException e) {
            underWay = null;
        }
    }
}

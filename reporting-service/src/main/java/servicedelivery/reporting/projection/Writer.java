package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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

    boolean isAtWork() {
        return underWay != null;
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
        if (last == null) {
            return Optional.empty();
        }
        underWay = null;
        try {
            return Optional.of(last.get());
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static SQLException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof SQLException e ? e : new SQLException(cause);
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

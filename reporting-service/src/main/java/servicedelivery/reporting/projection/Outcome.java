package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What comes of work with the database that another thread does. */
final class Outcome {

    private Outcome() {}

    /**
     * Waits for it, and throws what it has thrown.
     *
     * @throws SQLException when the database could not do it now
     */
    static <T> T of(Future<T> work) throws SQLException {
        try {
            return work.get();
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
}

package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one consumer, and what is applied by them: one batch at a time, in a thread of its own, so that the next one can be read
 * meanwhile.
 */
final class Applier implements AutoCloseable {

    private final Projection projection;
    private final String owner;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "event-applier"));
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private @Nullable Future<Map<TopicPartition, Claim>> underWay;

    /** @param owner who claims */
    Applier(Projection projection, String owner) {
        this.projection = projection;
        this.owner = owner;
    }

    /** As they are known: without what is under way. */
    Map<TopicPartition, Claim> claims() {
        return claims;
    }

    /** Where every partition stands, whoever applies it. */
    Map<TopicPartition, Claim> standing() {
        return projection.standing();
    }

    /** The first offset that is not applied, as it is known; 0 where nothing is claimed. */
    long nextOffset(TopicPartition partition) {
        var claim = claims.get(partition);
        return claim == null ? 0 : claim.nextOffset();
    }

    /** @throws ProjectionStopped when the log does not fit the stored offset */
    Map<TopicPartition, Claim> claim(Supplier<Map<TopicPartition, Extent>> extents) throws SQLException {
        finish();
        var claimed = projection.claim(extents, owner);
        claims.putAll(claimed);
        return claimed;
    }

    void giveUp(Collection<TopicPartition> partitions) {
        claims.keySet().removeAll(partitions);
    }

    void giveUpAll() {
        claims.clear();
    }

    boolean isUnderWay() {
        return underWay != null;
    }

    /** To be called when nothing is under way. */
    void begin(List<Event> events) {
        var present = Map.copyOf(claims);
        underWay = thread.submit(() -> projection.apply(events, present));
    }

    /**
     * Waits for what is under way.
     *
     * @return whether anything was
     * @throws LostClaim when nothing was applied because another replica took over
     * @throws SQLException when the database could not do it now
     */
    boolean finish() throws SQLException {
        var last = underWay;
        if (last == null) {
            return false;
        }
        underWay = null;
        try {
            last.get().forEach(claims::replace);
            return true;
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

    /** Lets the transaction under way end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            finish();
        } catch (SQLException | RuntimeException e) {
            // It is not applied, and its offsets stay; whoever reads next reads it again.
            underWay = null;
        }
    }
}

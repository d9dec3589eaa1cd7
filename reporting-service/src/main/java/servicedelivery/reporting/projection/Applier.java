package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The claims of one consumer, and what is applied by them: one batch at a time, beside the thread that reads, so that the next one can be
 * read meanwhile.
 */
final class Applier implements AutoCloseable {

    private final Projection projection;
    private final String owner;
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Writer<Map<TopicPartition, Claim>> writer = new Writer<>("event-applier");
    private final Shares shares;

    /** @param owner who claims */
    Applier(Projection projection, String owner) {
        this.projection = projection;
        this.shares = new Shares(projection::apply);
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
        return writer.isAtWork();
    }

    /** To be called when nothing is under way. */
    void begin(List<Event> events) {
        var present = Map.copyOf(claims);
        writer.begin(() -> shares.apply(events, present));
    }

    /**
     * Waits for what is under way.
     *
     * @return whether anything was
     * @throws LostClaim when nothing was applied because another replica took over
     * @throws SQLException when the database could not do it now
     */
    boolean finish() throws SQLException {
        var applied = writer.finish();
        applied.ifPresent(advanced -> advanced.forEach(claims::replace));
        return applied.isPresent();
    }

    /** Lets the transaction under way end. If that fails nothing is applied, and whoever reads next reads it again. */
    @Override
    public void close() {
        writer.close();
        shares.close();
    }
}

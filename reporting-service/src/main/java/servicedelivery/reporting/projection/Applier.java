package servicedelivery.reporting.projection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The claims of one consumer, and what is applied by them, beside the thread that reads, so that the next batch can be read meanwhile. */
final class Applier implements AutoCloseable {

    private final Projection projection;
    private final String owner;
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Lanes lanes;

    /**
     * @param mostTogether how many records one transaction has at most
     * @param owner who claims
     */
    Applier(EventReader reader, Projection projection, int mostTogether, String owner) {
        this.projection = projection;
        this.lanes = new Lanes(
                (records, claims) ->
                        projection.apply(records.stream().map(reader::read).toList(), claims),
                mostTogether);
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
        return lanes.areBusy();
    }

    /**
     * Begins to read and apply records; waits when too many are under way.
     *
     * @return whether any that were begun before have been applied
     * @throws LostClaim when another replica took over; some of the events begun before may have been applied
     * @throws SQLException when the database could not do it now; some of the events begun before may have been applied
     */
    boolean begin(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) throws SQLException {
        var hasApplied = take(lanes.awaitRoom());
        lanes.begin(records, Map.copyOf(claims));
        return hasApplied;
    }

    /**
     * Waits for what is under way.
     *
     * @return whether anything was
     * @throws LostClaim when another replica took over; some of the events may have been applied
     * @throws SQLException when the database could not do it now; some of the events may have been applied
     */
    boolean finish() throws SQLException {
        return take(lanes.await(0));
    }

    private boolean take(Optional<Map<TopicPartition, Claim>> applied) {
        applied.ifPresent(advanced -> advanced.forEach(claims::replace));
        return applied.isPresent();
    }

    /** Lets what is under way end. What fails is not applied, and whoever reads next reads it again. */
    @Override
    public void close() {
        lanes.close();
    }
}

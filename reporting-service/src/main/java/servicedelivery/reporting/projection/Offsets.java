package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Parameters;

/** How far every partition is applied, kept where the facts are. */
@Singleton
class Offsets {

    private static final String INSERT = """
            INSERT INTO projection_offset (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE projection_offset SET owner_epoch = owner_epoch + 1, owner = ?
            WHERE topic = ? AND partition = ?
            RETURNING topic_id, owner_epoch, next_offset
            """;

    private static final String ADVANCE = """
            UPDATE projection_offset SET next_offset = ?
            WHERE topic = ? AND partition = ? AND owner_epoch = ? AND next_offset = ?
            """;

    private static final String ALL = "SELECT * FROM projection_offset";

    /** So that two replicas never wait for each other in a circle. */
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    /**
     * Takes partitions over from whoever had them; a partition that is new starts at the beginning of its log.
     *
     * @throws ProjectionStopped when the log does not fit the stored offset; nothing is claimed then
     */
    Map<TopicPartition, Claim> claim(Connection connection, Map<TopicPartition, Extent> extents, String owner)
            throws SQLException {
        var claims = new HashMap<TopicPartition, Claim>();
        for (var entry : sorted(extents)) {
            var partition = entry.getKey();
            var extent = entry.getValue();
            claims.put(partition, checked(partition, extent, claim(connection, partition, extent, owner)));
        }
        return claims;
    }

    /**
     * Moves the offsets; to be the first statement of the transaction, because it is also the fence.
     *
     * @throws LostClaim when a claim is no longer the newest
     */
    void advance(Connection connection, Map<TopicPartition, Claim> claims, Map<TopicPartition, Long> nextOffsets)
            throws SQLException {
        var moves = sorted(nextOffsets);
        try (var statement = connection.prepareStatement(ADVANCE)) {
            for (var move : moves) {
                var partition = move.getKey();
                var claim = Claim.in(claims, partition);
                statement.setLong(1, move.getValue());
                statement.setString(2, partition.topic());
                statement.setInt(3, partition.partition());
                statement.setLong(4, claim.epoch());
                statement.setLong(5, claim.nextOffset());
                statement.addBatch();
            }
            requireEach(moves, statement.executeBatch());
        }
    }

    /** Where every partition stands that any replica has ever claimed. */
    static Map<TopicPartition, Claim> all(Database database) {
        var claims = new HashMap<TopicPartition, Claim>();
        database.list(
                ALL,
                row -> claims.put(
                        new TopicPartition(row.text("topic"), (int) row.number("partition")),
                        new Claim(row.text("topic_id"), row.number("owner_epoch"), row.number("next_offset"))));
        return claims;
    }

    private static Claim claim(Connection connection, TopicPartition partition, Extent extent, String owner)
            throws SQLException {
        var topic = partition.topic();
        try (var insert = Parameters.prepare(
                        connection, INSERT, topic, partition.partition(), extent.topicId(), extent.beginning());
                var claim = Parameters.prepare(connection, CLAIM, owner, topic, partition.partition())) {
            insert.executeUpdate();
            try (var rows = claim.executeQuery()) {
                rows.next();
                return new Claim(rows.getString("topic_id"), rows.getLong("owner_epoch"), rows.getLong("next_offset"));
            }
        }
    }

    private static Claim checked(TopicPartition partition, Extent extent, Claim claim) {
        if (!claim.topicId().equals(extent.topicId())) {
            throw ProjectionStopped.recreated(partition.topic());
        }
        if (!extent.holds(claim.nextOffset())) {
            throw ProjectionStopped.vanished(partition, claim.nextOffset());
        }
        return claim;
    }

    private static void requireEach(List<Map.Entry<TopicPartition, Long>> moves, int[] updated) {
        for (var index = 0; index < updated.length; index++) {
            if (updated[index] != 1) {
                throw new LostClaim(moves.get(index).getKey());
            }
        }
    }

    private static <T> List<Map.Entry<TopicPartition, T>> sorted(Map<TopicPartition, T> byPartition) {
        return byPartition.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .toList();
    }
}

package servicedelivery.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The one connection of an active relay. It holds the advisory lock that makes this relay the only one, and all reading
 * and deleting goes through it: when it breaks, the right to relay is gone with it.
 */
final class OutboxSession implements AutoCloseable {

    /** An arbitrary number, the same in every replica of a service. */
    private static final long LOCK = 0x6f7574626f78L;

    /** So that a batch of large events fits into memory. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** Read in a few milliseconds. */
    private static final long MANY = 10_000;

    /** So that the server lets go of the lock within seconds when the network was cut. */
    private static final String NOTICE_A_CUT_NETWORK = """
            SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
            SET tcp_user_timeout = 15000
            """;

    private final Connection connection;
    private final Floor floor = new Floor();
    private final Positions positions;

    private OutboxSession(Connection connection) {
        this.connection = connection;
        this.positions = new Positions(connection, MANY);
    }

    record Row(long id, OutboxEvent event) {}

    /** Empty while another replica's relay is active. */
    static Optional<OutboxSession> begin(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            try (var set = connection.prepareStatement(NOTICE_A_CUT_NETWORK)) {
                set.execute();
            }
            if (lock(connection)) {
                return Optional.of(new OutboxSession(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /**
     * The oldest events. Always read from the floor: a transaction that drew a small id and committed late is then simply still there,
     * where a cursor would have gone past it.
     */
    List<Row> oldest(int limit) throws SQLException {
        var from = floor.id();
        return read(from, from, from, 0, limit).orElseThrow(() -> new IllegalStateException("nothing lies between"));
    }

    /**
     * The oldest events but for these, which are under way: a batch as {@link #oldest} or this gave it. An event that was committed late
     * with a smaller id than theirs comes first.
     */
    List<Row> oldestBut(List<Row> underWay, int limit) throws SQLException {
        var last = underWay.get(underWay.size() - 1).id();
        var next = read(last, floor.id(), last, underWay.size(), limit);
        if (next.isPresent()) {
            return next.get();
        }
        var known = underWay.stream().map(Row::id).collect(Collectors.toSet());
        var all = oldest(limit + underWay.size());
        return all.stream().filter(row -> !known.contains(row.id())).toList();
    }

    /** Reads after an id; empty when other than the expected number of events lie in a range, as of the same snapshot. */
    private Optional<List<Row>> read(long after, long rangeAfter, long rangeTo, int expected, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, topic, event_id, type, subject, recorded_at, value, traceparent,
                       (SELECT count(*) FROM outbox WHERE id > ? AND id <= ?) AS in_range
                FROM (SELECT *, sum(octet_length(value)) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) - octet_length(value)
                                AS bytes_before
                      FROM (SELECT * FROM outbox WHERE id > ? ORDER BY id LIMIT ?) AS oldest) AS measured
                WHERE bytes_before < ? ORDER BY id
                """)) {
            select.setLong(1, rangeAfter);
            select.setLong(2, rangeTo);
            select.setLong(3, after);
            select.setInt(4, limit);
            select.setInt(5, MOST_BYTES);
            try (var result = select.executeQuery()) {
                var rows = new ArrayList<Row>(limit);
                while (result.next()) {
                    if (rows.isEmpty() && result.getLong("in_range") != expected) {
                        return Optional.empty();
                    }
                    rows.add(row(result));
                }
                if (!rows.isEmpty()) {
                    floor.readTo(rows.get(rows.size() - 1).id(), this::writers);
                }
                return Optional.of(rows);
            }
        }
    }

    /** Inserting takes this lock before it draws an id, and keeps it until the transaction has ended for everybody. */
    private Set<String> writers() throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT virtualtransaction FROM pg_locks
                        WHERE locktype = 'relation' AND relation = 'outbox'::regclass AND mode = 'RowExclusiveLock'
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """);
                var result = select.executeQuery()) {
            var writers = new HashSet<String>();
            while (result.next()) {
                writers.add(result.getString(1));
            }
            return writers;
        }
    }

    /**
     * Deletes what the broker has acknowledged. The commit need not reach the disk: a deletion that is lost in a crash
     * only sends the events again.
     */
    void delete(List<Row> acknowledged) throws SQLException {
        try (var delete = connection.prepareStatement("""
                WITH this_transaction AS (SELECT set_config('synchronous_commit', 'off', true))
                DELETE FROM outbox USING this_transaction WHERE id = ANY (?)
                """)) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", acknowledged.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** How far publication has come. */
    Position position() throws SQLException {
        return positions.read(floor.id());
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var unlock = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getLong("id"),
                new OutboxEvent(
                        result.getString("topic"),
                        result.getObject("event_id", UUID.class),
                        result.getString("type"),
                        result.getString("subject"),
                        result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        result.getBytes("value"),
                        result.getString("traceparent")));
    }
}

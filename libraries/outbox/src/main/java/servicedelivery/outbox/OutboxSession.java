package servicedelivery.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of an active relay. It holds the advisory lock that makes this relay the only one, and all reading
 * and deleting goes through it: when it breaks, the right to relay is gone with it.
 */
final class OutboxSession implements AutoCloseable {

    /** An arbitrary number, the same in every replica of a service. */
    private static final long LOCK = 0x6f7574626f78L;

    /** So that a batch of large events fits into memory. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** A change takes its time of record at most so long before its transaction writes. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** So that the server lets go of the lock within seconds when the network was cut. */
    private static final String NOTICE_A_CUT_NETWORK = """
            SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
            SET tcp_user_timeout = 15000
            """;

    private final Connection connection;

    private OutboxSession(Connection connection) {
        this.connection = connection;
    }

    record Row(long id, OutboxEvent event) {}

    /** Empty while another replica's relay is active. */
    static Optional<OutboxSession> begin(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            try (var statement = connection.createStatement()) {
                statement.execute(NOTICE_A_CUT_NETWORK);
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
     * The oldest events. Always read from the start: a transaction that drew a small id and committed late is then
     * simply still there, where a cursor would have gone past it.
     */
    List<Row> oldest(int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, topic, event_id, type, subject, recorded_at, value
                FROM (SELECT *, sum(octet_length(value)) OVER (ORDER BY id) - octet_length(value) AS bytes_before
                      FROM (SELECT * FROM outbox ORDER BY id LIMIT ?) AS oldest) AS measured
                WHERE bytes_before < ? ORDER BY id
                """)) {
            select.setInt(1, limit);
            select.setInt(2, MOST_BYTES);
            try (var result = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    /**
     * Deletes what the broker has acknowledged. The commit need not reach the disk: a deletion that is lost in a crash
     * only sends the events again.
     */
    void delete(List<Row> acknowledged) throws SQLException {
        connection.setAutoCommit(false);
        try (var settings = connection.createStatement();
                var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            settings.execute("SET LOCAL synchronous_commit = off");
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", acknowledged.stream().map(Row::id).toArray()));
            delete.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * How far publication has come, less a margin. The running transactions are read before the table: one that commits in between is
     * then seen in either of the two.
     */
    Position position() throws SQLException {
        try (var statement = connection.createStatement()) {
            Instant now;
            @Nullable Instant running;
            try (var activity = statement.executeQuery("""
                    SELECT clock_timestamp() AS now, min(xact_start) AS running FROM pg_stat_activity
                    WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
                    """)) {
                activity.next();
                now = activity.getObject("now", OffsetDateTime.class).toInstant();
                running = instant(activity, "running");
            }
            try (var backlog = statement.executeQuery(
                    "SELECT count(*) AS events, min(appended_at) AS oldest, min(recorded_at) AS recorded FROM outbox")) {
                backlog.next();
                var oldest = instant(backlog, "oldest");
                var through = Stream.of(now, running, oldest, instant(backlog, "recorded"))
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(now)
                        .minus(MARGIN);
                return new Position(now, through, backlog.getLong("events"), oldest);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
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
                        result.getBytes("value")));
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

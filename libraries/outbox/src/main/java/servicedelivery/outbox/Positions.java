package servicedelivery.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how far publication has come, less a margin. To read a million waiting events every ten seconds would slow their publication
 * down, so where many wait, all are read once a minute; in between the position stays where it was, which is true though not the latest.
 */
final class Positions {

    /** A change takes its time of record at most so long before its transaction writes. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final Duration BETWEEN_FULL_READINGS = Duration.ofMinutes(1);

    private final Connection connection;
    private final long many;
    private @Nullable Position lastFull;

    /** @param many more events than this are not read every time */
    Positions(Connection connection, long many) {
        this.connection = connection;
        this.many = many;
    }

    /** @param floor below which no event waits */
    Position read(long floor) throws SQLException {
        var now = now();
        var first = waiting(floor, many + 1);
        if (first.events > many && lastFull != null && isRecent(lastFull, now)) {
            return new Position(now, lastFull.publishedThrough(), first.events + after(first.last), first.oldest);
        }
        // The running transactions before the table: one that commits in between is then seen in either of the two.
        var running = running();
        var all = waiting(floor, Long.MAX_VALUE);
        var through = Stream.of(now, running, all.oldest, all.recorded)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(now)
                .minus(MARGIN);
        lastFull = new Position(now, through, all.events, all.oldest);
        return lastFull;
    }

    private record Waiting(
            long events,
            long last,
            @Nullable Instant oldest,
            @Nullable Instant recorded) {}

    private static boolean isRecent(Position position, Instant now) {
        return now.isBefore(position.at().plus(BETWEEN_FULL_READINGS));
    }

    private Instant now() throws SQLException {
        try (var select = connection.prepareStatement("SELECT clock_timestamp() AS now");
                var now = select.executeQuery()) {
            now.next();
            return now.getObject("now", OffsetDateTime.class).toInstant();
        }
    }

    private @Nullable Instant running() throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT min(xact_start) AS running FROM pg_stat_activity
                        WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
                        """);
                var activity = select.executeQuery()) {
            activity.next();
            return instant(activity, "running");
        }
    }

    private Waiting waiting(long floor, long most) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*) AS events, coalesce(max(id), 0) AS last, min(appended_at) AS oldest, min(recorded_at) AS recorded
                FROM (SELECT id, appended_at, recorded_at FROM outbox WHERE id > ? ORDER BY id LIMIT ?) AS first
                """)) {
            select.setLong(1, floor);
            select.setLong(2, most);
            try (var result = select.executeQuery()) {
                result.next();
                return new Waiting(
                        result.getLong("events"),
                        result.getLong("last"),
                        instant(result, "oldest"),
                        instant(result, "recorded"));
            }
        }
    }

    /** At most: ids that a failed transaction drew are counted too. */
    private long after(long id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT coalesce(max(id), ?) - ? FROM outbox")) {
            select.setLong(1, id);
            select.setLong(2, id);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

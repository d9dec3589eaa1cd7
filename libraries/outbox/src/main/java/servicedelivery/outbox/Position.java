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
 * How far a source has published what it recorded.
 *
 * @param at the database's time when this was read
 * @param publishedThrough everything recorded before this instant is in Kafka
 * @param backlog events that wait
 * @param oldest when the one that waits longest was appended; null when none waits
 */
record Position(
        Instant at,
        Instant publishedThrough,
        long backlog,
        @Nullable Instant oldest) {

    /** A change takes its time of record at most so long before its transaction writes. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    Duration oldestAge() {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, at);
    }

    /**
     * How far publication has come, less a margin. The running transactions are read before the table: one that commits in between is
     * then seen in either of the two.
     */
    static Position read(Connection connection) throws SQLException {
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

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Parameters;

/** The row that says how far a rebuild is. Whoever has not told for long has died, and another run may begin. */
@Singleton
class RebuildRun {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final String BEGIN = """
            UPDATE projection_rebuild
            SET run = run + 1, state = 'running', started_at = ?, started_by = ?, told_at = ?, finished_at = NULL,
                records_read = 0, records_to_read = 0, incidents = NULL, responses = NULL, days = NULL, failure = NULL
            WHERE state <> 'running' OR told_at < ?
            RETURNING run
            """;

    private static final String TELL = """
            UPDATE projection_rebuild SET told_at = ?, records_read = ?, records_to_read = ?
            WHERE run = ? AND state = 'running'
            """;

    private static final String END = """
            UPDATE projection_rebuild
            SET state = ?, told_at = ?, finished_at = ?, incidents = ?::integer, responses = ?::integer, days = ?::integer, failure = ?
            WHERE run = ? AND state = 'running'
            """;

    private final Database database;
    private final Clock clock;

    RebuildRun(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Rebuild now() {
        return database.one(Rebuild.SELECT, Rebuild::read);
    }

    /** @return the number of the new run; empty while another one goes on */
    Optional<Long> begin(String by) throws SQLException {
        return database.inTransaction(connection -> {
            var now = clock.instant();
            try (var statement = Parameters.prepare(connection, BEGIN, now, by, now, now.minus(LONGEST_SILENCE));
                    var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        });
    }

    /** To be the first statement of each transaction of the run, because it is also the fence. */
    void tell(Connection connection, long run, long read, long toRead) throws SQLException {
        update(connection, TELL, clock.instant(), read, toRead, run);
    }

    void done(Connection connection, long run, int incidents, int responses, long days) throws SQLException {
        var now = clock.instant();
        update(connection, END, "done", now, now, incidents, responses, days, null, run);
    }

    void failed(long run, String reason) throws SQLException {
        var now = clock.instant();
        database.inTransaction(connection -> {
            update(connection, END, "failed", now, now, null, null, null, reason, run);
            return run;
        });
    }

    private static void update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = Parameters.prepare(connection, sql, parameters)) {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("another run has begun");
            }
        }
    }
}

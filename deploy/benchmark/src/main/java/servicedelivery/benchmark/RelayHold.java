package servicedelivery.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps the relay from relaying, by the lock of which there is one, as another replica would. */
final class RelayHold implements AutoCloseable {

    private static final long LOCK = 0x6f7574626f78L;

    /** Until nobody else has the lock: asks again and again whoever has it to go. */
    private static final String TAKE = """
            DO $$ BEGIN
              WHILE NOT pg_try_advisory_lock(%1$d) LOOP
                PERFORM pg_terminate_backend(pid, 1000) FROM pg_locks
                WHERE locktype = 'advisory' AND (classid::bigint << 32 | objid::bigint) = %1$d AND granted
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
              END LOOP;
            END $$
            """.formatted(LOCK);

    private final Connection connection;
    private boolean taken;

    private RelayHold(Connection connection) {
        this.connection = connection;
    }

    static RelayHold of(Intake intake) throws SQLException {
        return new RelayHold(intake.connect());
    }

    void take() throws SQLException {
        if (taken) {
            return;
        }
        taken = true;
        try (var statement = connection.createStatement()) {
            statement.execute(TAKE);
        }
    }

    /** The relay notices within a second. */
    void release() throws SQLException {
        taken = false;
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

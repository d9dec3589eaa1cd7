package servicedelivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Where a service leaves its events. */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
    }

    /**
     * Appends an event to the caller's transaction; without one it fails. Write the aggregate's row first: its lock is
     * what puts the events of one aggregate into the order of its changes.
     *
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxEvent event) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(1, event.topic());
            insert.setObject(2, event.id());
            insert.setString(3, event.type());
            insert.setString(4, event.subject());
            insert.setObject(5, event.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(6, event.value());
            insert.executeUpdate();
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    private record WakeAfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is to be seen before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}

package servicedelivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Where a service leaves its events. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = "INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value) ";

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
        append(List.of(event));
    }

    /**
     * Appends events to the caller's transaction, in their order.
     *
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<OutboxEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT + "VALUES (?, ?, ?, ?, ?, ?)")) {
            for (var event : events) {
                bind(event, insert, 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    /**
     * Writes the first rows of aggregates to the caller's transaction, each with its event by one statement, and all by one way to the
     * database. A row is written, and what is unique in it claimed, before its event draws its number.
     *
     * @param rows all with the same statement
     * @return for each row whether its statement wrote it; where it did not, there is no event either
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Boolean> appendNew(List<? extends NewRow> rows) throws SQLException {
        var statement = "WITH written AS (%s) %s SELECT ?, ?, ?, ?, ?, ? FROM written"
                .formatted(rows.get(0).insert(), INSERT);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(statement)) {
            for (var row : rows) {
                bind(row.event(), insert, row.bind(insert));
                insert.addBatch();
            }
            var written = Arrays.stream(insert.executeBatch())
                    .mapToObj(count -> count > 0)
                    .toList();
            transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
            return written;
        }
    }

    /** The first row of an aggregate. */
    public interface NewRow {

        /** An {@code INSERT} that returns something when it has written the row. */
        String insert();

        /**
         * Sets its parameters.
         *
         * @return how many there are
         */
        int bind(PreparedStatement statement) throws SQLException;

        /** What is told of it. */
        OutboxEvent event();
    }

    /**
     * Takes back, in the caller's transaction, the events of an aggregate that still wait, because they say what must not be
     * said any more. Append its newest state afterwards. An event that is being sent at this moment, or was sent before, is in
     * Kafka until its topic is compacted.
     *
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(String subject) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM outbox WHERE subject = ?")) {
            delete.setString(1, subject);
            delete.executeUpdate();
        }
    }

    private static void bind(OutboxEvent event, PreparedStatement insert, int before) throws SQLException {
        insert.setString(before + 1, event.topic());
        insert.setObject(before + 2, event.id());
        insert.setString(before + 3, event.type());
        insert.setString(before + 4, event.subject());
        insert.setObject(before + 5, event.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setBytes(before + 6, event.value());
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

package servicedelivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Where a service leaves its events. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value, traceparent) ";

    private static final String APPEND = INSERT + """
            SELECT topic, event_id::uuid, type, subject, recorded_at::timestamptz, value, traceparent
            FROM unnest(%s) WITH ORDINALITY
                AS told (topic, event_id, type, subject, recorded_at, value, traceparent, position)
            ORDER BY position
            """.formatted(EventColumns.PARAMETERS);

    private static final String APPEND_NEW = """
            WITH fresh AS (
                SELECT * FROM unnest(%s) WITH ORDINALITY AS fresh (
                    %s, event_topic, event_id, event_type, subject, event_recorded_at, event_value, event_traceparent, position)),
            written AS (%s)
            """ + INSERT + """
            SELECT event_topic, event_id::uuid, event_type, subject, event_recorded_at::timestamptz, event_value, event_traceparent
            FROM fresh JOIN written USING (subject) ORDER BY position
            RETURNING subject
            """;

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
                var append = connection.prepareStatement(APPEND)) {
            EventColumns.bind(events, append, 0);
            append.executeUpdate();
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
    }

    /**
     * Writes the first rows of aggregates to the caller's transaction, each with its event, and all by one statement. A row is written, and
     * what is unique in it claimed, before its event draws its number.
     *
     * @param events an event for each row, whose subject is the id of the row
     * @return the subjects of what was written; of the others there is no event either
     * @throws SQLException when the database refuses or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> appendNew(NewRows rows, List<OutboxEvent> events) throws SQLException {
        var columns = rows.columns();
        var statement = APPEND_NEW.formatted(
                "?, ".repeat(columns.size()) + EventColumns.PARAMETERS, String.join(", ", columns), rows.insert());
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(statement)) {
            rows.bind(append);
            EventColumns.bind(events, append, columns.size());
            var written = new HashSet<String>();
            try (var subjects = append.executeQuery()) {
                while (subjects.next()) {
                    written.add(subjects.getString(1));
                }
            }
            transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
            return written;
        }
    }

    /** The first rows of aggregates, as an array of each of their columns. */
    public interface NewRows {

        /** The names of the columns. */
        List<String> columns();

        /**
         * An {@code INSERT} of what it selects from {@code fresh}, which has these columns and the {@code position} of each row; it returns
         * the {@code subject} of each that it has written.
         */
        String insert();

        /** Sets the arrays, from the first parameter on. */
        void bind(PreparedStatement statement) throws SQLException;
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

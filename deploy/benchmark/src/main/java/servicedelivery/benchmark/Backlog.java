package servicedelivery.benchmark;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Events that wait in the outbox of a service, while its relay is kept from them, and how fast it publishes them then. */
final class Backlog implements AutoCloseable {

    private static final String INSERT = """
            INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value)
            SELECT 'incidents', uuidv7(), '%s', uuidv7()::text, clock_timestamp(),
                   convert_to(replace('%s', '%s', lpad(number::text, 12, '0')), 'UTF8')
            FROM generate_series(%d, %d) AS number
            """;

    private final Parts parts;
    private final Intake intake;
    private final RelayHold hold;
    private final Topic topic;

    Backlog(Parts parts, Intake intake) throws SQLException {
        this.parts = parts;
        this.intake = intake;
        this.hold = RelayHold.of(intake);
        this.topic = new Topic(parts.kafka());
    }

    /** Takes the relay's place and adds events, by two connections, until so many wait. */
    void fill(long events) throws SQLException {
        hold.take();
        var missing = events - waiting();
        var half = CompletableFuture.runAsync(() -> insert(1, missing / 2));
        insert(missing / 2 + 1, missing);
        half.join();
        Databases.execute(intake.database(), "ANALYZE outbox");
        Databases.execute(parts.postgres().superuser(), "CHECKPOINT");
    }

    private long waiting() throws SQLException {
        try (var connection = intake.connect();
                var count = connection.prepareStatement("SELECT count(*) FROM outbox");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void insert(long from, long to) {
        try {
            Databases.execute(
                    intake.database(),
                    INSERT.formatted(SampleEvent.TYPE, SampleEvent.VALUE, SampleEvent.NUMBER, from, to));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the relay publish so many of them, and counts from when it is in full swing, as it is from the first fifth on. */
    Meter.Done publish(long events) throws SQLException {
        var before = topic.events();
        hold.release();
        var done = Pace.watch(() -> topic.events() - before, events);
        intake.noteRelayed(events);
        return done;
    }

    /** Keeps the relay from the rest. */
    void pause() throws SQLException {
        hold.take();
    }

    @Override
    public void close() throws SQLException {
        hold.close();
        topic.close();
    }
}

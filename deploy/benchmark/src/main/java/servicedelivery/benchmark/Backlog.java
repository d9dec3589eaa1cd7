package servicedelivery.benchmark;

import java.sql.SQLException;

/** Events that wait in the outbox of a service, while its relay is kept from them, and how fast it publishes them then. */
final class Backlog implements AutoCloseable {

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

    /** Takes the relay's place and adds events until so many wait. */
    void fill(long events) throws SQLException {
        hold.take();
        Databases.execute(
                intake.database(), """
                INSERT INTO outbox (topic, event_id, type, subject, recorded_at, value)
                SELECT 'incidents', uuidv7(), '%s', uuidv7()::text, clock_timestamp(),
                       convert_to(replace('%s', '%s', lpad(number::text, 12, '0')), 'UTF8')
                FROM generate_series(1, %d - (SELECT count(*) FROM outbox)) AS number
                """.formatted(SampleEvent.TYPE, SampleEvent.VALUE, SampleEvent.NUMBER, events));
        Databases.execute(intake.database(), "ANALYZE outbox");
        Databases.execute(parts.postgres().superuser(), "CHECKPOINT");
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

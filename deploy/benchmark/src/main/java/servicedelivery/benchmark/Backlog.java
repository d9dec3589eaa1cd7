package servicedelivery.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Events that wait in the outbox of a service, while its relay is kept from them, and how fast it publishes them then. */
final class Backlog implements AutoCloseable {

    private static final long LOOK_NANOS = 5_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int START = 5;
    private static final double NANOS = 1e9;

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
        var limit = System.nanoTime() + LIMIT.toNanos();
        var first = 0L;
        var firstAt = 0L;
        for (; ; ) {
            var published = topic.events() - before;
            var now = System.nanoTime();
            if (published >= events / START && first == 0) {
                first = published;
                firstAt = now;
            }
            if (published >= events) {
                return new Meter.Done(published, (now - firstAt) / NANOS * published / (published - first));
            }
            if (now > limit) {
                throw new IllegalStateException(
                        "only %d of %d events were published in a minute".formatted(published, events));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
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

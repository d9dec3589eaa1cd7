package servicedelivery.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** How much the outbox costs: events that wait in it are published, against the same events sent from memory. */
final class RelayOverProducer implements Benchmark {

    private static final int EVENTS = 150_000;

    private final Meter meter;
    private final Backlog backlog;
    private final BareProducer producer;

    RelayOverProducer(Parts parts) throws SQLException, IOException {
        meter = new Meter(parts);
        backlog = new Backlog(parts, parts.intake());
        producer = new BareProducer(parts.kafka());
    }

    @Override
    public Claim claim() {
        return new Claim(
                "the relay of incident-service publishing %,d waiting events and deleting them".formatted(EVENTS),
                "a bare idempotent producer (acks=all) sending the same events from memory",
                0.3,
                0.8);
    }

    @Override
    public Measured ours() throws Exception {
        backlog.fill(EVENTS);
        return meter.measure(() -> backlog.publish(EVENTS));
    }

    @Override
    public Measured peer() throws Exception {
        return meter.measure(() -> producer.sendAll(EVENTS));
    }

    @Override
    public void close() throws SQLException {
        backlog.close();
        producer.close();
    }
}

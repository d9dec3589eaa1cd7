package servicedelivery.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** The relay, against a library for the same purpose that works off each entry in a transaction of its own. */
final class RelayOverOutbox implements Benchmark {

    private static final int EVENTS = 100_000;
    private static final int ENTRIES = 3_000;

    private final Meter meter;
    private final Backlog backlog;
    private final BareProducer producer;
    private final OutboxPeer outbox;

    RelayOverOutbox(Parts parts) throws SQLException, IOException {
        meter = new Meter(parts);
        backlog = new Backlog(parts, parts.intake());
        producer = new BareProducer(parts.kafka());
        outbox = new OutboxPeer(parts.postgres().createDatabase("outbox"), producer);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "the relay of incident-service publishing %,d waiting events and deleting them".formatted(EVENTS),
                "the library transaction-outbox publishing the same events, %,d of them, by 32 threads"
                        .formatted(ENTRIES),
                5,
                20);
    }

    @Override
    public Measured ours() throws Exception {
        backlog.fill(EVENTS);
        return meter.measure(() -> backlog.publish(EVENTS));
    }

    @Override
    public Measured peer() throws Exception {
        outbox.fill(ENTRIES);
        return meter.measure(() -> outbox.publish(ENTRIES));
    }

    @Override
    public void close() throws SQLException {
        backlog.close();
        outbox.close();
        producer.close();
    }
}

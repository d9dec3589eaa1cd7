package servicedelivery.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether the relay keeps its pace when most is against it: a million events wait, and a transaction that has been open since before the
 * first of them was deleted keeps PostgreSQL from removing what is deleted.
 */
final class RelayWithBacklog implements Benchmark {

    private static final int WAITING = 1_000_000;
    private static final int EVENTS = 150_000;
    private static final int WARM_UP = 100_000;
    private static final int MOST_WARM_UPS = 10;

    private final Meter meter;
    private final Intake intake;
    private final Backlog large;
    private final Backlog small;
    private final Connection held;

    RelayWithBacklog(Parts parts) throws SQLException, IOException {
        meter = new Meter(parts);
        small = new Backlog(parts, parts.intake());
        intake = new Intake(parts, "backlog").start();
        large = new Backlog(parts, intake);
        warmUp(intake, large);
        warmUp(parts.intake(), small);
        large.fill(WAITING);
        // As autovacuum does while so many gather.
        Databases.execute(intake.database(), "VACUUM outbox");
        held = intake.connect();
        held.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        held.setAutoCommit(false);
        try (var statement = held.createStatement()) {
            statement.execute("SELECT pg_current_xact_id(), count(*) FROM outbox");
        }
        large.publish(EVENTS);
        large.pause();
    }

    /** By what is measured, unless another benchmark has done so. */
    private static void warmUp(Intake intake, Backlog backlog) throws SQLException {
        if (!intake.hasRelayed((long) MOST_WARM_UPS * WARM_UP)) {
            WarmUp.of(MOST_WARM_UPS, () -> publishedPerSecond(backlog));
        }
    }

    private static double publishedPerSecond(Backlog backlog) throws SQLException {
        backlog.fill(WARM_UP);
        var done = backlog.publish(WARM_UP);
        return done.events() / done.seconds();
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public Claim claim() {
        return new Claim(
                "the relay with 1,000,000 events waiting and another transaction open all the time",
                "the relay with %,d events waiting and no other transaction".formatted(EVENTS),
                0.8,
                0.99);
    }

    @Override
    public Measured ours() throws Exception {
        large.fill(WAITING);
        var measured = meter.measure(() -> large.publish(EVENTS));
        large.pause();
        return measured;
    }

    @Override
    public Measured peer() throws Exception {
        small.fill(EVENTS);
        return meter.measure(() -> small.publish(EVENTS));
    }

    @Override
    public void close() throws SQLException {
        // What is left would be published, and what is deleted would be vacuumed, during the benchmarks that follow.
        intake.daemon().kill();
        held.close();
        Databases.execute(intake.database(), "TRUNCATE outbox");
        large.close();
        small.close();
    }
}

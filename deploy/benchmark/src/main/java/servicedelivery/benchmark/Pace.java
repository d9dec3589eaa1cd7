package servicedelivery.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How fast a long piece of work goes, without its beginning: counted from when a fifth is done, as it is in full swing then. */
final class Pace {

    private static final long LOOK_NANOS = 5_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Less than a cold Kafka Streams does on a slow day; slower peers have few events. */
    private static final long LEAST_PER_SECOND = 10_000;

    private static final int START = 5;
    private static final double NANOS = 1e9;

    private Pace() {}

    /** Tells how many events are done. */
    interface Count {
        long done() throws SQLException;
    }

    /** Looks until so many are done. */
    static Meter.Done watch(Count count, long events) throws SQLException {
        var patience = LIMIT.plusSeconds(events / LEAST_PER_SECOND);
        var limit = System.nanoTime() + patience.toNanos();
        var first = 0L;
        var firstAt = 0L;
        for (; ; ) {
            var done = count.done();
            var now = System.nanoTime();
            if (done >= events / START && first == 0) {
                first = done;
                firstAt = now;
            }
            if (done >= events) {
                return new Meter.Done(done, (now - firstAt) / NANOS * done / (done - first));
            }
            if (now > limit) {
                throw new IllegalStateException(
                        "only %d of %d events were done in %d s".formatted(done, events, patience.toSeconds()));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}

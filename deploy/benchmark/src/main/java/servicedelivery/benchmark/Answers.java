package servicedelivery.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** What was answered while a load was on. */
final class Answers {

    private static final int CREATED = 201;
    private static final int OVERLOADED = 503;
    private static final double NANOS = 1e9;
    private static final double PERCENT_99 = 0.99;

    private final long start;
    private final long end;
    private long[] waits = new long[1 << 14];
    private int created;
    private long refused;
    private long sent;

    Answers(long start, Duration openedFor) {
        this.start = start;
        this.end = start + openedFor.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void sent() {
        sent++;
    }

    /** @throws IOException when the answer is neither 201 nor 503 */
    void add(Client client) throws IOException {
        switch (client.status()) {
            case CREATED -> add(System.nanoTime() - client.dueAt());
            case OVERLOADED -> refused++;
            default -> throw new IOException("a request was answered with " + client.status());
        }
    }

    private void add(long wait) {
        if (created == waits.length) {
            waits = Arrays.copyOf(waits, created * 2);
        }
        waits[created++] = wait;
    }

    long created() {
        return created;
    }

    long refused() {
        return refused;
    }

    double seconds() {
        return (end - start) / NANOS;
    }

    double sentPerSecond() {
        return sent / seconds();
    }

    /** Within how many milliseconds 99 of 100 requests were answered with 201. */
    double createdWithinMillis() {
        var sorted = Arrays.copyOf(waits, created);
        Arrays.sort(sorted);
        return created == 0 ? 0 : sorted[(int) (created * PERCENT_99)] / 1e6;
    }
}

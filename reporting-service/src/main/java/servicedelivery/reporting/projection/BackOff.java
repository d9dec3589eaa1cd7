package servicedelivery.reporting.projection;

import java.time.Duration;

/** Waits between attempts: twice as long after each failure, up to a limit. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(200);

    private final Duration longest;
    private Duration next = FIRST;
    private long until = System.nanoTime();

    BackOff(Duration longest) {
        this.longest = longest;
    }

    boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    /** @return how long it is until the next attempt */
    Duration afterFailure() {
        var wait = next;
        until = System.nanoTime() + wait.toNanos();
        next = wait.multipliedBy(2).compareTo(longest) > 0 ? longest : wait.multipliedBy(2);
        return wait;
    }

    void afterSuccess() {
        next = FIRST;
        until = System.nanoTime();
    }
}

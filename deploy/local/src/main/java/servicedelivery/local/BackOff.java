package servicedelivery.local;

import java.time.Duration;

/** Pauses between starts of one process, which double from a second to half a minute while it keeps ending soon. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LASTED = Duration.ofMinutes(1);

    private Duration pause = Duration.ZERO;
    private long lastStart = System.nanoTime();

    /** Whether it may be started now. */
    boolean isOver() {
        return pause.isZero() || sinceLastStart().compareTo(pause) >= 0;
    }

    /** A start begins now. */
    void began() {
        pause = pause.isZero() || sinceLastStart().compareTo(LASTED) > 0 ? FIRST : doubled();
        lastStart = System.nanoTime();
    }

    Duration pause() {
        return pause;
    }

    private Duration doubled() {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private Duration sinceLastStart() {
        return Duration.ofNanos(System.nanoTime() - lastStart);
    }
}

package servicedelivery.probes;

import java.time.Duration;

/** One loop of the process that must go round again within a limit, whatever the outside world does. */
public final class Heartbeat {

    private final String loop;
    private final Duration limit;
    private volatile long lastBeat = System.nanoTime();

    Heartbeat(String loop, Duration limit) {
        this.loop = loop;
        this.limit = limit;
    }

    /** To be called in every round, also in those that fail. */
    public void beat() {
        lastBeat = System.nanoTime();
    }

    String loop() {
        return loop;
    }

    Duration sinceLastBeat() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    boolean isAlive() {
        return sinceLastBeat().compareTo(limit) <= 0;
    }
}

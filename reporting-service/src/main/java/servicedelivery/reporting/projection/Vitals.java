package servicedelivery.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import servicedelivery.reporting.status.StatusSettings;

/**
 * How the projection is doing, looked at every second, so that probes and metrics are answered from memory: they do not wait for a busy
 * pool, and asking often costs nothing.
 */
@Singleton
class Vitals {

    private static final Logger LOG = Logger.getLogger(Vitals.class);
    private static final int PERIOD_SECONDS = 1;

    private final Progress progress;
    private final DeadLetters letters;
    private final StatusSettings settings;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "vitals");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long deadLetters;
    private volatile long notBehind = System.nanoTime();

    Vitals(Progress progress, DeadLetters letters, StatusSettings settings) {
        this.progress = progress;
        this.letters = letters;
        this.settings = settings;
    }

    /** How many wait, as of the last look that the database answered. */
    long deadLetters() {
        return deadLetters;
    }

    /** For how long the projection has been behind without a break; near zero while it keeps up. */
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - notBehind);
    }

    void start(@Observes StartupEvent event) {
        var unused = looks.scheduleWithFixedDelay(this::look, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
    }

    private void look() {
        if (!progress.isBehind(settings.delay())) {
            notBehind = System.nanoTime();
        }
        try {
            deadLetters = letters.waiting();
        } catch (RuntimeException e) {
            LOG.debugf(e, "Dead letters cannot be counted now");
        }
    }
}

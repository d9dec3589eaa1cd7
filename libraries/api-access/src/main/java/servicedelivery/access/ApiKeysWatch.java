package servicedelivery.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the file of API keys again and again. It is read instead of waiting for word of a change: a file that Kubernetes mounts is a
 * link to a link, of which the system says nothing.
 */
@Singleton
class ApiKeysWatch {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final ApiKeys keys;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var watch = new Thread(work, "api-keys");
        watch.setDaemon(true);
        return watch;
    });

    ApiKeysWatch(ApiKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        var unused = thread.scheduleWithFixedDelay(
                keys::refresh, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}

package servicedelivery.probes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date before anything uses them, and compares them with what is mapped to them. When PostgreSQL is away it is waited for, while the process already answers its
 * probes; when the tables themselves are wrong, the process ends.
 */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Flyway tables;
    private final SessionFactory mapping;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean complete;
    private volatile String hindrance = "";

    StartUp(Flyway tables, SessionFactory mapping) {
        this.tables = tables;
        this.mapping = mapping;
    }

    public boolean isComplete() {
        return complete;
    }

    /** Why it is not complete; empty when nothing hinders it. */
    String hindrance() {
        return hindrance;
    }

    /** The first of all, so that whatever starts after it finds the tables, unless PostgreSQL is away. */
    void begin(@Observes @Priority(1) StartupEvent event) {
        if (!attempt()) {
            var thread = new Thread(this::keepTrying, "start-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void keepTrying() {
        try {
            for (var wait = FIRST_WAIT; isWanted(wait) && !attempt(); wait = longer(wait)) {
                LOG.debugf("Asking again after %d ms", longer(wait).toMillis());
            }
        } catch (RuntimeException e) {
            LOG.error("The tables cannot be brought up to date; the process ends", e);
            Quarkus.asyncExit(1);
        }
    }

    /** @throws RuntimeException when waiting would not help */
    private boolean attempt() {
        try {
            tables.migrate();
            mapping.getSchemaManager().validateMappedObjects();
        } catch (RuntimeException e) {
            var reason = Absence.of(e).orElseThrow(() -> e);
            if (!reason.equals(hindrance)) {
                hindrance = reason;
                LOG.warnf("Start-up waits for PostgreSQL, and goes on by itself: %s", reason);
            }
            return false;
        }
        if (!hindrance.isEmpty()) {
            hindrance = "";
            LOG.info("PostgreSQL has come; start-up is complete");
        }
        complete = true;
        return true;
    }

    private static Duration longer(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private boolean isWanted(Duration wait) {
        try {
            return !stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package servicedelivery.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Once a minute removes the answers that are older than they have to be kept. */
@ApplicationScoped
class OldAnswers {

    private static final Logger LOG = Logger.getLogger(OldAnswers.class);

    private final IdempotentAnswers answers;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "idempotent-answers-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    OldAnswers(IdempotentAnswers answers) {
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        sweeper.shutdownNow();
    }

    private void sweep() {
        try {
            while (answers.forgetOld() > 0) {
                LOG.debug("Removed some old answers");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.infof("Old answers stay for another minute: %s", e);
        }
    }
}

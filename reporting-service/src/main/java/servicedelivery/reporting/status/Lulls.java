package servicedelivery.reporting.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.IncidentFacts;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.OwnConnection;

/**
 * Knows without asking the database whether a figure may have changed. It looks several times a second, because other replicas
 * write too; what this replica writes itself ends a lull before anybody can see it.
 */
@Singleton
public class Lulls {

    private static final Logger LOG = Logger.getLogger(Lulls.class);
    private static final int PERIOD_MILLIS = 100;

    /** So late at most is known what another replica has written; while the database does not answer nothing is known. */
    private static final Duration LONGEST_UNSEEN = Duration.ofMillis(500);

    /**
     * What was seen.
     *
     * @param nanos when the look began, so that all that was committed before is in it
     * @param written how much this replica had written when it began
     * @param completeUntil when figures are incomplete unless a source has spoken again
     */
    private record Look(Lull lull, long nanos, long written, Instant completeUntil) {}

    private final OwnConnection connection;
    private final Database database;
    private final StatusBoard status;
    private final IncidentFacts incidents;
    private final ReportCalendar calendar;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "lulls");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Look last;

    Lulls(
            OwnConnection connection,
            Database database,
            StatusBoard status,
            IncidentFacts incidents,
            ReportCalendar calendar,
            Clock clock) {
        this.connection = connection;
        this.database = database;
        this.status = status;
        this.incidents = incidents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The present one; empty when figures may be changing, and when nothing is known. */
    public Optional<Lull> now() {
        var look = last;
        return look != null && isTold(look) ? Optional.of(look.lull()) : Optional.empty();
    }

    private boolean isTold(Look look) {
        var now = clock.instant();
        return System.nanoTime() - look.nanos() <= LONGEST_UNSEEN.toNanos()
                && database.hasWrittenNothingSince(look.written())
                && !look.lull().isOver(now)
                && now.isBefore(look.completeUntil());
    }

    void start(@Observes StartupEvent event) {
        var unused = looking.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    /** Nothing may end the series of looks. */
    private void look() {
        try {
            last = look(last);
        } catch (RuntimeException e) {
            last = null;
            LOG.debug("It is not known whether figures have changed", e);
        }
    }

    private Look look(@Nullable Look before) {
        var nanos = System.nanoTime();
        var written = database.written();
        return connection.ask(() -> {
            var now = status.now();
            var lull = new Lull(
                    now.revision(), now.complete(), incidents.nextDeadline(clock.instant()), calendar.midnight());
            return new Look(
                    before != null && before.lull().goesOnAs(lull) ? before.lull() : lull,
                    nanos,
                    written,
                    status.completeUntil(now));
        });
    }
}

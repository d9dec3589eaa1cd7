package servicedelivery.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import servicedelivery.probes.Heartbeat;
import servicedelivery.probes.Heartbeats;
import servicedelivery.probes.StartUp;

/**
 * The loop that brings the outbox to Kafka: read the oldest, send, wait for the acknowledgements, delete. At every
 * failure it lets go of everything, waits a little and begins anew.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Longer than the slowest round: Kafka's silence, and that of PostgreSQL on every question of a round but the one that it breaks. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration GATHER_AFTER_ONE = Duration.ofMillis(1);
    private static final Duration LONGEST_GATHER = Duration.ofMillis(10);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final DataSource database;
    private final PublisherFactory publishers;
    private final SourceReports reports;
    private final OutboxMetrics metrics;
    private final Heartbeats heartbeats;
    private final StartUp startUp;
    private final Thread thread = new Thread(this::run, "outbox-relay");

    private volatile boolean stopping;
    private volatile String lastTrouble = "";

    OutboxRelay(
            DataSource database,
            PublisherFactory publishers,
            SourceReports reports,
            OutboxMetrics metrics,
            Heartbeats heartbeats,
            StartUp startUp) {
        this.database = database;
        this.publishers = publishers;
        this.reports = reports;
        this.metrics = metrics;
        this.heartbeats = heartbeats;
        this.startUp = startUp;
    }

    /** Says that something was committed; without it the relay would find out a quarter of a second later. */
    void wake() {
        LockSupport.unpark(thread);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the batch that is in the air finish. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(STOP_LIMIT.toMillis());
    }

    private void run() {
        var heartbeat = heartbeats.of("outbox-relay", LONGEST_ROUND);
        while (!stopping) {
            heartbeat.beat();
            if (!startUp.isComplete()) {
                pause(POLL);
                continue;
            }
            try (var session = OutboxSession.begin(database).orElse(null)) {
                if (session == null) {
                    metrics.rest();
                } else {
                    drain(session, heartbeat);
                }
            } catch (SQLException | RuntimeException e) {
                note(e.toString());
            }
            backOff();
        }
        heartbeats.forget(heartbeat);
    }

    private void drain(OutboxSession session, Heartbeat heartbeat) throws SQLException {
        try (var publisher = publishers.create()) {
            var drain = new Drain(session, publisher, reports, metrics);
            while (!stopping) {
                heartbeat.beat();
                switch (drain.round()) {
                    case PUBLISHED -> {
                        note("");
                        if (drain.isUpToDate()) {
                            gather(drain.published());
                        }
                    }
                    case EMPTY -> pause(POLL);
                    case REFUSED -> {
                        note("Kafka does not take them: " + drain.refusal());
                        return;
                    }
                }
            }
            drain.finish();
        }
    }

    /** What keeps events from being relayed; empty when nothing does. */
    String trouble() {
        return lastTrouble;
    }

    /** One line when trouble begins or changes, and one when it is over. */
    private void note(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            LOG.info(trouble.isEmpty() ? "Events are relayed again" : "Events wait in the outbox: " + trouble);
        }
    }

    /**
     * Lets what is being written come together, so that a busy service is not asked for a handful of events again and again, and a quiet one
     * publishes at once.
     *
     * @param published how many came together last
     */
    private void gather(int published) {
        var gather = GATHER_AFTER_ONE.multipliedBy(published);
        pauseInFull(gather.compareTo(LONGEST_GATHER) < 0 ? gather : LONGEST_GATHER);
    }

    /** Unlike a pause it is not cut short by a wake-up: new events do not make a broker come back. */
    private void backOff() {
        pauseInFull(BACK_OFF);
    }

    private void pauseInFull(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        for (var left = duration.toNanos(); !stopping && left > 0; left = end - System.nanoTime()) {
            pause(Duration.ofNanos(left));
        }
    }

    private void pause(Duration duration) {
        if (!stopping) {
            LockSupport.parkNanos(this, duration.toNanos());
        }
    }
}

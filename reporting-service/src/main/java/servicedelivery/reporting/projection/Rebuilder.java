package servicedelivery.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.DatabaseFailure;
import servicedelivery.reporting.survey.SurveyBuckets;

/**
 * Makes the facts anew from their topics: reads into scratch tables what is applied, while figures are answered and events
 * are applied as ever, then mends in one transaction what differs. A fact that its topic does not have any more stays.
 */
@Singleton
public class Rebuilder {

    /** How many records a transaction writes at most. */
    private static final int MOST_TOGETHER = 3_000;

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final Database database;
    private final Kafka kafka;
    private final EventReader reader;
    private final ScratchFacts scratch;
    private final SurveyBuckets buckets;
    private final Settlement settlement;
    private final RebuildRun runs;
    private volatile boolean stopping;

    Rebuilder(
            Database database,
            Kafka kafka,
            EventReader reader,
            ScratchFacts scratch,
            SurveyBuckets buckets,
            Settlement settlement,
            RebuildRun runs) {
        this.database = database;
        this.kafka = kafka;
        this.reader = reader;
        this.scratch = scratch;
        this.buckets = buckets;
        this.settlement = settlement;
        this.runs = runs;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** How far the present one is, or how the last one ended. */
    public Rebuild now() {
        return runs.now();
    }

    /**
     * Begins one, unless one goes on.
     *
     * @param by the name of the operator's key
     */
    public Rebuild begin(String by) {
        try {
            runs.begin(by).ifPresent(run -> new Thread(() -> rebuild(run), "projection-rebuild").start());
            return runs.now();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private void rebuild(long run) {
        try {
            read(run);
            mend(run);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "Rebuild %d has failed", run);
            fail(
                    run,
                    "Nothing was mended; the log of the service says why: "
                            + e.getClass().getSimpleName());
        }
    }

    private void read(long run) throws SQLException {
        try (var consumer = kafka.consumer(MOST_TOGETHER);
                var writer = new Writer<Long>("projection-rebuild-writer")) {
            var log = new AppliedLog(consumer, kafka, database);
            var toRead = log.left();
            database.inTransaction(connection -> {
                runs.tell(connection, run, 0, toRead);
                scratch.create(connection);
                return run;
            });
            var left = toRead;
            var lastProgress = System.nanoTime();
            while (left > 0) {
                var batch = new Batch(log.poll().stream().map(reader::read).toList());
                var before = left;
                left = log.left();
                if (left < before) {
                    lastProgress = System.nanoTime();
                }
                requireProgress(lastProgress);
                var read = toRead - left;
                writer.finish();
                writer.begin(() -> keep(run, batch, read, toRead));
            }
            writer.finish();
        }
    }

    private void requireProgress(long lastProgress) {
        if (stopping || System.nanoTime() - lastProgress > LONGEST_SILENCE.toNanos()) {
            throw new IllegalStateException(stopping ? "the service stops" : "Kafka says nothing");
        }
    }

    private long keep(long run, Batch batch, long read, long toRead) throws SQLException {
        return database.inTransaction(connection -> {
            runs.tell(connection, run, read, toRead);
            scratch.keep(connection, batch);
            return run;
        });
    }

    private void mend(long run) throws SQLException {
        var days = buckets.check().different();
        var mended = database.inTransaction(connection -> mend(connection, run, days));
        LOG.infof("Rebuild %d has mended %s", run, mended);
    }

    private ScratchFacts.Mended mend(Connection connection, long run, long days) throws SQLException {
        var mended = scratch.mend(connection);
        buckets.makeAnew(connection);
        settlement.settle(connection, new Batch(List.of()), Map.of());
        Revision.count(connection);
        runs.done(connection, run, mended.incidents(), mended.responses(), days);
        scratch.drop(connection);
        return mended;
    }

    private void fail(long run, String reason) {
        try {
            runs.failed(run, reason);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "That rebuild %d has failed could not be noted", run);
        }
    }
}

package servicedelivery.outbox;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds of one active relay. */
final class Drain {

    private static final int BATCH = 2_000;

    enum Outcome {
        PUBLISHED,
        EMPTY,
        REFUSED
    }

    private final OutboxSession session;
    private final Publisher publisher;
    private final SourceReports reports;
    private final OutboxMetrics metrics;
    private List<OutboxSession.Row> next = List.of();
    private List<OutboxSession.Row> acknowledged = List.of();
    private int published;
    private @Nullable Throwable refusal;

    Drain(OutboxSession session, Publisher publisher, SourceReports reports, OutboxMetrics metrics) {
        this.session = session;
        this.publisher = publisher;
        this.reports = reports;
        this.metrics = metrics;
    }

    /** While a batch is under way to Kafka, the one before it is deleted and the next one is read. */
    Outcome round() throws SQLException {
        var rows = next.isEmpty() ? session.oldest(BATCH) : next;
        next = List.of();
        refusal = null;
        var outcome = rows.isEmpty() ? Outcome.EMPTY : publish(rows);
        return reports.areDue() && !report() ? Outcome.REFUSED : outcome;
    }

    /** Whether the last batch left no more to read. */
    boolean isUpToDate() {
        return next.isEmpty();
    }

    /** How many events the last round brought to Kafka. */
    int published() {
        return published;
    }

    /** Why Kafka did not take all of the last round, its events before the report on them; null when it did. */
    @Nullable
    Throwable refusal() {
        return refusal;
    }

    /** Deletes what is acknowledged and not deleted yet; to be called when no further round follows. */
    void finish() throws SQLException {
        if (!acknowledged.isEmpty()) {
            session.delete(acknowledged);
            acknowledged = List.of();
        }
    }

    private Outcome publish(List<OutboxSession.Row> rows) throws SQLException {
        var sent = publisher.send(rows.stream().map(OutboxSession.Row::event).toList());
        finish();
        if (rows.size() >= BATCH) {
            next = session.oldestBut(rows, BATCH);
        }
        acknowledged = rows.subList(0, publisher.acknowledged(sent));
        published = acknowledged.size();
        metrics.published(published);
        var all = published == rows.size();
        if (!all) {
            refusal = publisher.failure();
        }
        if (!all || next.isEmpty()) {
            next = List.of();
            finish();
        }
        return all ? Outcome.PUBLISHED : Outcome.REFUSED;
    }

    private boolean report() throws SQLException {
        var position = session.position();
        metrics.at(position);
        var isTaken = publisher.publish(List.of(reports.next(position))) == 1;
        if (!isTaken && refusal == null) {
            refusal = publisher.failure();
        }
        return isTaken;
    }
}

package servicedelivery.outbox;

import java.sql.SQLException;
import java.util.List;

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

    Drain(OutboxSession session, Publisher publisher, SourceReports reports, OutboxMetrics metrics) {
        this.session = session;
        this.publisher = publisher;
        this.reports = reports;
        this.metrics = metrics;
    }

    Outcome round() throws SQLException {
        var rows = session.oldest(BATCH);
        var outcome = rows.isEmpty() ? Outcome.EMPTY : publish(rows);
        return reports.areDue() && !report() ? Outcome.REFUSED : outcome;
    }

    private Outcome publish(List<OutboxSession.Row> rows) throws SQLException {
        var acknowledged =
                publisher.publish(rows.stream().map(OutboxSession.Row::event).toList());
        session.delete(rows.subList(0, acknowledged));
        metrics.published(acknowledged);
        return acknowledged == rows.size() ? Outcome.PUBLISHED : Outcome.REFUSED;
    }

    private boolean report() throws SQLException {
        var position = session.position();
        metrics.at(position);
        return publisher.publish(List.of(reports.next(position))) == 1;
    }
}

package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import servicedelivery.reporting.incident.IncidentFacts;
import servicedelivery.reporting.sql.Command;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.DatabaseFailure;
import servicedelivery.reporting.sql.Parameters;
import servicedelivery.reporting.status.Sources;
import servicedelivery.reporting.survey.SurveyFacts;

/** Applies a record that was set aside, and ends its wait in the same transaction. */
@Singleton
class Redrive {

    private static final String SETTLE = """
            UPDATE dead_letter
            SET state = ?, settled_at = ?, settled_by = ?, record_key = NULL, headers = NULL, payload = NULL
            WHERE id = ? AND state = 'waiting'
            """;

    private final Database database;
    private final EventReader reader;
    private final IncidentFacts incidents;
    private final SurveyFacts surveys;
    private final Sources sources;
    private final Settlement settlement;
    private final ProjectionMetrics metrics;
    private final Clock clock;

    Redrive(
            Database database,
            EventReader reader,
            IncidentFacts incidents,
            SurveyFacts surveys,
            Sources sources,
            Settlement settlement,
            ProjectionMetrics metrics,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.incidents = incidents;
        this.surveys = surveys;
        this.sources = sources;
        this.settlement = settlement;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Does nothing when no such letter waits.
     *
     * @throws StillUnreadable when it cannot be read, or the database refuses its values; nothing has changed then
     */
    void redrive(long id, String by) throws StillUnreadable {
        for (var kept : database.list(KeptRecord.WAITING, KeptRecord::read, id)) {
            var event = reader.read(kept.record());
            if (event.reading() instanceof Reading.Unreadable unreadable) {
                throw new StillUnreadable(unreadable.reason());
            }
            metrics.applied(applied(id, by, kept, event), new Batch(List.of(event)));
        }
    }

    private int applied(long id, String by, KeptRecord kept, Event event) throws StillUnreadable {
        try {
            return database.inTransaction(connection -> apply(connection, id, by, kept, event));
        } catch (SQLException e) {
            if (Refusals.isAboutValues(e)) {
                throw new StillUnreadable(Refusals.reason(e));
            }
            throw new DatabaseFailure(e);
        } catch (RuntimeException e) {
            throw new StillUnreadable(Refusals.reason(e));
        }
    }

    /** Facts before letters, as the projection has it, so that the two never wait for each other in a circle. */
    private int apply(Connection connection, long id, String by, KeptRecord kept, Event event) throws SQLException {
        Command.run(connection, Projection.IMPATIENT);
        var changed = apply(connection, event.reading());
        var end = changed == 0 ? DeadLetter.State.OVERTAKEN : DeadLetter.State.REDRIVEN;
        if (settle(connection, id, by, end) == 0) {
            // Somebody else has ended its wait meanwhile, perhaps by discarding it.
            connection.rollback();
            return 0;
        }
        settlement.settle(connection, new Batch(List.of(event)), kept.claims());
        Revision.count(connection);
        return event.reading() instanceof Reading.OfSource ? 0 : changed;
    }

    private int apply(Connection connection, Reading reading) throws SQLException {
        if (reading instanceof Reading.OfIncident incident) {
            return incidents.apply(connection, List.of(incident.fact()));
        }
        if (reading instanceof Reading.OfSurvey survey) {
            return surveys.apply(connection, List.of(survey.fact()));
        }
        return reading instanceof Reading.OfSource source ? sources.applyLater(connection, source.note()) : 0;
    }

    private int settle(Connection connection, long id, String by, DeadLetter.State end) throws SQLException {
        try (var statement = Parameters.prepare(connection, SETTLE, end.toString(), clock.instant(), by, id)) {
            return statement.executeUpdate();
        }
    }
}

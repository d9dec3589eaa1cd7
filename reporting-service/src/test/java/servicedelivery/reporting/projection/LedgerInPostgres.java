package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.incident.IncidentFacts;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.SteppedDatabase;
import servicedelivery.reporting.status.Sources;
import servicedelivery.reporting.survey.SurveyFacts;

/** The projection itself, and one that dies at a chosen statement of its transaction. */
@Singleton
class LedgerInPostgres implements Ledger {

    private final DataSource dataSource;
    private final Projection projection;
    private final Offsets offsets;
    private final IncidentFacts incidents;
    private final SurveyFacts surveys;
    private final Sources sources;
    private final DeadLetters deadLetters;
    private final Settlement settlement;
    private final ProjectionMetrics metrics;
    private final AppliedTraces traces;

    LedgerInPostgres(
            DataSource dataSource,
            Projection projection,
            Offsets offsets,
            IncidentFacts incidents,
            SurveyFacts surveys,
            Sources sources,
            DeadLetters deadLetters,
            Settlement settlement,
            ProjectionMetrics metrics,
            AppliedTraces traces) {
        this.dataSource = dataSource;
        this.projection = projection;
        this.offsets = offsets;
        this.incidents = incidents;
        this.surveys = surveys;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.settlement = settlement;
        this.metrics = metrics;
        this.traces = traces;
    }

    @Override
    public Map<TopicPartition, Claim> claim(TopicPartition partition, Extent extent, String owner) throws SQLException {
        return projection.claim(() -> Map.of(partition, extent), owner);
    }

    @Override
    public Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException {
        return projection.apply(events, claims);
    }

    @Override
    public void crash(List<Event> events, Map<TopicPartition, Claim> claims, int afterSteps) {
        try {
            over(SteppedDatabase.dying(afterSteps, dataSource)).apply(events, claims);
        } catch (SQLException | LostClaim e) {
            return;
        }
        throw new AssertionError("it has survived");
    }

    /** A projection as the service's own, but for its connections. */
    Projection over(Database database) {
        return new Projection(database, offsets, incidents, surveys, sources, deadLetters, settlement, metrics, traces);
    }
}

package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.incident.IncidentFacts;
import servicedelivery.reporting.sql.Command;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.status.Sources;
import servicedelivery.reporting.survey.SurveyFacts;

/** Applies events: offsets, facts, buckets and dead letters move in one transaction or not at all. */
@Singleton
class Projection {

    /** A frozen replica may hold a lock: whoever waits for it gives its connection back and tries again later. */
    static final String IMPATIENT = "SET LOCAL lock_timeout TO '5s'; SET LOCAL statement_timeout TO '30s'";

    /** A commit that a crash takes back is harmless: its offsets go with it, and the records are read again. */
    private static final String LIGHT = IMPATIENT + "; SET LOCAL synchronous_commit TO off";

    private final Database database;
    private final Offsets offsets;
    private final IncidentFacts incidents;
    private final SurveyFacts surveys;
    private final Sources sources;
    private final DeadLetters deadLetters;
    private final Settlement settlement;
    private final ProjectionMetrics metrics;
    private final AppliedTraces traces;

    Projection(
            Database database,
            Offsets offsets,
            IncidentFacts incidents,
            SurveyFacts surveys,
            Sources sources,
            DeadLetters deadLetters,
            Settlement settlement,
            ProjectionMetrics metrics,
            AppliedTraces traces) {
        this.database = database;
        this.offsets = offsets;
        this.incidents = incidents;
        this.surveys = surveys;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.settlement = settlement;
        this.metrics = metrics;
        this.traces = traces;
    }

    /**
     * Claims partitions. A replica that still applies may move an offset between the look at the log and the claim, so
     * a log that seems too short is looked at again before it counts as damaged.
     *
     * @param extents looks what Kafka has of the partitions
     * @throws ProjectionStopped when the log does not fit the stored offset at the second look either
     */
    Map<TopicPartition, Claim> claim(Supplier<Map<TopicPartition, Extent>> extents, String owner) throws SQLException {
        var seen = extents.get();
        try {
            return claim(seen, owner);
        } catch (ProjectionStopped e) {
            return claim(extents.get(), owner);
        }
    }

    private Map<TopicPartition, Claim> claim(Map<TopicPartition, Extent> extents, String owner) throws SQLException {
        var claims = database.inTransaction(connection -> {
            Command.run(connection, IMPATIENT);
            return offsets.claim(connection, extents, owner);
        });
        incidents.forgetHints();
        surveys.forgetHints();
        return claims;
    }

    /** Where every partition stands, whoever applies it. */
    Map<TopicPartition, Claim> standing() {
        return Offsets.all(database);
    }

    /**
     * Applies all events; those whose values the database refuses are set aside.
     *
     * @param events in the order of their offsets within each partition
     * @return the claims with their new offsets
     * @throws LostClaim when nothing was applied because another replica took over
     * @throws SQLException when the database could not do it now; some of the events may have been applied
     */
    Map<TopicPartition, Claim> apply(List<Event> events, Map<TopicPartition, Claim> claims) throws SQLException {
        try (var spans = traces.begin(events)) {
            var advanced = applyTogether(events, claims);
            spans.applied();
            return advanced;
        }
    }

    private Map<TopicPartition, Claim> applyTogether(List<Event> events, Map<TopicPartition, Claim> claims)
            throws SQLException {
        try {
            return transact(new Batch(events), claims);
        } catch (SQLException e) {
            if (Refusals.isAboutValues(e)) {
                return applyApart(events, claims, e);
            }
            throw e;
        } catch (RuntimeException e) {
            if (Refusals.isAboutValues(e)) {
                return applyApart(events, claims, e);
            }
            throw e;
        }
    }

    /** Halves the events until the one that is refused stands alone. */
    private Map<TopicPartition, Claim> applyApart(
            List<Event> events, Map<TopicPartition, Claim> claims, Exception refusal) throws SQLException {
        if (events.size() == 1) {
            return transact(new Batch(List.of(events.get(0).setAside(Refusals.reason(refusal)))), claims);
        }
        var middle = events.size() / 2;
        return applyTogether(events.subList(middle, events.size()), applyTogether(events.subList(0, middle), claims));
    }

    private Map<TopicPartition, Claim> transact(Batch batch, Map<TopicPartition, Claim> claims) throws SQLException {
        var facts = database.inTransaction(connection -> apply(connection, batch, claims));
        metrics.applied(facts, batch);
        var advanced = new HashMap<>(claims);
        batch.nextOffsets.forEach(
                (partition, next) -> advanced.computeIfPresent(partition, (same, claim) -> claim.advancedTo(next)));
        return advanced;
    }

    private int apply(Connection connection, Batch batch, Map<TopicPartition, Claim> claims) throws SQLException {
        Command.run(connection, LIGHT);
        offsets.advance(connection, claims, batch.nextOffsets);
        var facts = 0;
        if (!batch.incidents.isEmpty()) {
            facts += incidents.apply(connection, batch.incidents.values());
        }
        if (!batch.surveys.isEmpty()) {
            facts += surveys.apply(connection, batch.surveys.values());
        }
        sources.apply(connection, batch.notes.values());
        var letters = deadLetters.setAside(connection, batch.unreadable, claims)
                + settlement.settle(connection, batch, claims);
        if (facts + letters > 0) {
            Revision.count(connection);
        }
        return facts;
    }
}

package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import servicedelivery.reporting.sql.ColumnType;
import servicedelivery.reporting.sql.FactTable;
import servicedelivery.reporting.sql.FactTable.Column;
import servicedelivery.reporting.sql.HighestIds;
import servicedelivery.reporting.sql.Parameters;

/** Keeps the newest state of every survey response, and the daily buckets with it. */
@Singleton
public class SurveyFacts {

    private static final FactTable<SurveyFact> TABLE = new FactTable<>(
            "survey_fact",
            List.of(
                    new Column<>("id", ColumnType.UUID, SurveyFact::id),
                    new Column<>("generation", ColumnType.BIGINT, SurveyFact::generation),
                    new Column<>("version", ColumnType.BIGINT, SurveyFact::version),
                    new Column<>("organisation", ColumnType.TEXT, SurveyFact::organisation),
                    new Column<>("status", ColumnType.TEXT, fact -> fact.counted() ? "counted" : "void"),
                    new Column<>("recommend", ColumnType.INTEGER, SurveyFact::recommend),
                    new Column<>("satisfaction", ColumnType.TEXT, SurveyFact::satisfaction),
                    new Column<>("responded_at", ColumnType.TIMESTAMPTZ, SurveyFact::respondedAt),
                    new Column<>("responded_day", ColumnType.DATE, SurveyFact::respondedDay),
                    new Column<>("recorded_at", ColumnType.TIMESTAMPTZ, SurveyFact::recordedAt),
                    new Column<>(
                            "record_partition",
                            ColumnType.INTEGER,
                            fact -> fact.origin().partition()),
                    new Column<>(
                            "record_offset",
                            ColumnType.BIGINT,
                            fact -> fact.origin().offset())));

    /**
     * A fact that changes takes its old state out of one bucket and puts its new state into another, or the same; one that was added
     * just now only comes into one. All buckets move in one statement, in order, so that two replicas never wait in a circle.
     */
    private static final String APPLY = """
            WITH changed AS (
                %s
                RETURNING old.status AS old_status, old.responded_day AS old_day, old.organisation AS old_organisation,
                          old.recommend AS old_recommend, old.satisfaction AS old_satisfaction,
                          new.status, new.responded_day, new.organisation, new.recommend, new.satisfaction
            ), signed AS (
                SELECT 1 AS sign, responded_day AS day, organisation, recommend, satisfaction
                FROM changed WHERE status = 'counted'
                UNION ALL
                SELECT -1, old_day, old_organisation, old_recommend, old_satisfaction
                FROM changed WHERE old_status = 'counted'
            ), counted AS (
                SELECT organisation, day,
                       coalesce(sum(sign) FILTER (WHERE recommend >= 9), 0) AS promoters,
                       coalesce(sum(sign) FILTER (WHERE recommend BETWEEN 7 AND 8), 0) AS passives,
                       coalesce(sum(sign) FILTER (WHERE recommend <= 6), 0) AS detractors,
                       coalesce(sum(sign) FILTER (WHERE satisfaction = 'very-good'), 0) AS very_good,
                       coalesce(sum(sign) FILTER (WHERE satisfaction = 'good'), 0) AS good,
                       coalesce(sum(sign) FILTER (WHERE satisfaction = 'fair'), 0) AS fair,
                       coalesce(sum(sign) FILTER (WHERE satisfaction = 'poor'), 0) AS poor,
                       coalesce(sum(sign) FILTER (WHERE satisfaction = 'very-poor'), 0) AS very_poor
                FROM signed GROUP BY organisation, day
                UNION ALL
                SELECT * FROM unnest(?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                     ?::bigint[], ?::bigint[], ?::bigint[])
            ), moved AS (
                INSERT INTO survey_day AS bucket
                SELECT organisation, day, sum(promoters), sum(passives), sum(detractors), sum(very_good), sum(good), sum(fair),
                       sum(poor), sum(very_poor)
                FROM counted GROUP BY organisation, day ORDER BY day, organisation
                ON CONFLICT (day, organisation) DO UPDATE SET
                    promoters = bucket.promoters + excluded.promoters,
                    passives = bucket.passives + excluded.passives,
                    detractors = bucket.detractors + excluded.detractors,
                    very_good = bucket.very_good + excluded.very_good,
                    good = bucket.good + excluded.good,
                    fair = bucket.fair + excluded.fair,
                    poor = bucket.poor + excluded.poor,
                    very_poor = bucket.very_poor + excluded.very_poor
            )
            SELECT count(*) FROM changed
            """.formatted(TABLE.upsert());

    private final HighestIds<SurveyFact> highest = TABLE.hints();

    /** To be called when somebody else may have applied some of a partition that is applied here from now on. */
    public void forgetHints() {
        highest.forget();
    }

    public FactTable<SurveyFact> table() {
        return TABLE;
    }

    /**
     * Applies what is newer than the state known.
     *
     * @param facts at most one of each response
     * @return how many facts changed
     */
    public int apply(Connection connection, Collection<SurveyFact> facts) throws SQLException {
        var added = TABLE.add(connection, facts, highest);
        var parameters = Stream.concat(
                        Arrays.stream(TABLE.arrays(added.known())),
                        AddedCounts.of(added.fresh()).arrays())
                .toArray();
        try (var statement = Parameters.prepare(connection, APPLY, parameters);
                var rows = statement.executeQuery()) {
            rows.next();
            return added.fresh().size() + rows.getInt(1);
        }
    }
}

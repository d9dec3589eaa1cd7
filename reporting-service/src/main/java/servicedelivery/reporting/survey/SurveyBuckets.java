package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Command;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** Compares the daily buckets with the facts that they are the sums of. */
@Singleton
public class SurveyBuckets {

    private static final String SUMS = """
            SELECT organisation, responded_day AS day,
                   ARRAY[count(*) FILTER (WHERE recommend >= 9),
                         count(*) FILTER (WHERE recommend BETWEEN 7 AND 8),
                         count(*) FILTER (WHERE recommend <= 6),
                         count(*) FILTER (WHERE satisfaction = 'very-good'),
                         count(*) FILTER (WHERE satisfaction = 'good'),
                         count(*) FILTER (WHERE satisfaction = 'fair'),
                         count(*) FILTER (WHERE satisfaction = 'poor'),
                         count(*) FILTER (WHERE satisfaction = 'very-poor')] AS counts
            FROM survey_fact WHERE status = 'counted'
            GROUP BY 1, 2
            """;

    /** One statement, so that both sides come from one snapshot, also while events are applied. */
    private static final String COMPARE = """
            WITH bucket AS (
                SELECT organisation, day,
                       ARRAY[promoters, passives, detractors, very_good, good, fair, poor, very_poor] AS counts
                FROM survey_day
            ), facts AS (
                %s
            ), compared AS (
                SELECT organisation, day, coalesce(bucket.counts, nothing.counts) AS bucket,
                       coalesce(facts.counts, nothing.counts) AS facts
                FROM bucket FULL JOIN facts USING (organisation, day)
                CROSS JOIN (SELECT array_fill(0::bigint, ARRAY[8]) AS counts) AS nothing
            )
            SELECT total.*, shown.*
            FROM (SELECT count(*) AS compared, count(*) FILTER (WHERE bucket <> facts) AS different FROM compared) AS total
            LEFT JOIN (SELECT * FROM compared WHERE bucket <> facts ORDER BY day, organisation LIMIT ?) AS shown ON true
            ORDER BY day, organisation
            """.formatted(SUMS);

    private static final String MAKE_ANEW = """
            INSERT INTO survey_day (organisation, day, promoters, passives, detractors, very_good, good, fair, poor, very_poor)
            SELECT organisation, day, counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8]
            FROM (%s) AS facts
            """.formatted(SUMS);

    /** Every line repeats the totals; without a difference there is one line with nothing else. */
    private record Line(long compared, long different, BucketCheck.@Nullable Difference difference) {}

    private final Database database;
    private final Clock clock;

    SurveyBuckets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reads all facts, which takes the longer the more there are. */
    public BucketCheck check() {
        var checkedAt = clock.instant();
        var lines = database.list(COMPARE, SurveyBuckets::line, BucketCheck.SHOWN);
        var different = lines.get(0).different();
        return new BucketCheck(
                different == 0,
                checkedAt,
                lines.get(0).compared(),
                different,
                lines.stream().map(Line::difference).filter(Objects::nonNull).toList());
    }

    /** Nobody else may change facts meanwhile. */
    public void makeAnew(Connection connection) throws SQLException {
        Command.run(connection, "DELETE FROM survey_day");
        Command.run(connection, MAKE_ANEW);
    }

    private static Line line(Row row) throws SQLException {
        var organisation = row.textOrNull("organisation");
        return new Line(
                row.number("compared"),
                row.number("different"),
                organisation == null
                        ? null
                        : new BucketCheck.Difference(
                                organisation, row.date("day"), counts(row, "bucket"), counts(row, "facts")));
    }

    private static SurveyCounts counts(Row row, String column) throws SQLException {
        var counts = row.numbers(column);
        return new SurveyCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }
}

package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import servicedelivery.reporting.incident.RepeatIssues.Kind;
import servicedelivery.reporting.incident.RepeatIssues.Repeat;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;
import servicedelivery.request.KebabCase;

/** Finds repeated issues where the incidents are. */
@Singleton
class RepeatSearch {

    /**
     * Counts first, by organisation as well, and then looks up the incidents of those issues only that are told.
     */
    private static final String REPEATS =
            """
            WITH incident AS NOT MATERIALIZED (
                SELECT id, organisation, opened_day, opened_at, confidential, known_issue, cause, affected_service AS service,
                       coalesce(affected_service_key, affected_service) COLLATE "C" AS service_key
                %1$s
            ), member AS NOT MATERIALIZED (
                SELECT 'affected-service' AS kind, service_key AS common, service AS value, id, organisation, opened_day, opened_at, confidential
                FROM incident WHERE NOT confidential
                UNION ALL
                SELECT 'cause', cause, cause, id, organisation, opened_day, opened_at, confidential
                FROM incident WHERE cause <> 'unknown'
                UNION ALL
                SELECT 'known-issue', service_key, service, id, organisation, opened_day, opened_at, confidential
                FROM incident WHERE known_issue AND NOT confidential
            ), part AS (
                SELECT kind, common, confidential, organisation, count(*) AS count, min((opened_day, opened_at, id)) AS first
                FROM member GROUP BY 1, 2, 3, 4
            ), repeated AS (
                SELECT kind, common, sum(count)::bigint AS count, sum(count) FILTER (WHERE confidential) AS withheld,
                       array_agg(organisation ORDER BY first) FILTER (WHERE NOT confidential) AS organisations,
                       row_number() OVER (PARTITION BY kind ORDER BY sum(count) DESC, min(first)) AS rank
                FROM part GROUP BY 1, 2 HAVING sum(count) >= 2 OR kind = 'known-issue'
            ), placed AS (
                SELECT kind, rank, id, value, confidential,
                       row_number() OVER (PARTITION BY kind, rank ORDER BY confidential, opened_day, opened_at, id) AS place
                FROM member JOIN repeated USING (kind, common) WHERE rank <= %2$d
            ), told AS (
                SELECT kind, rank, max(value) FILTER (WHERE place = 1) AS value,
                       array_agg(id ORDER BY place) FILTER (WHERE NOT confidential) AS incidents
                FROM placed WHERE place <= %3$d GROUP BY 1, 2
            )
            SELECT kind, value, count, coalesce(withheld, 0)::bigint AS withheld,
                   coalesce(organisations, '{}') AS organisations, coalesce(incidents, '{}') AS incidents,
                   (SELECT count(*) FROM repeated WHERE rank > %2$d) AS omitted
            FROM repeated JOIN told USING (kind, rank)
            ORDER BY kind, rank
            """.formatted(IncidentFacts.PRIORITY, RepeatIssues.MOST, RepeatIssues.MOST_INCIDENTS);

    /** @param omitted the same in every line */
    private record Line(Repeat repeat, long omitted) {}

    private final Database database;

    RepeatSearch(Database database) {
        this.database = database;
    }

    RepeatIssues among(Question question) {
        var lines = database.list(
                REPEATS,
                RepeatSearch::line,
                question.window().from(),
                question.window().to(),
                question.coverage().andUnconfigured(),
                question.coverage().codes());
        return new RepeatIssues(
                lines.stream().map(Line::repeat).toList(),
                lines.isEmpty() ? 0 : lines.get(0).omitted());
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                new Repeat(
                        KebabCase.choice(row.text("kind"), Kind.class).orElseThrow(),
                        row.text("value"),
                        row.number("count"),
                        List.of(row.texts("organisations")),
                        List.of(row.uuids("incidents")),
                        row.number("withheld")),
                row.number("omitted"));
    }
}

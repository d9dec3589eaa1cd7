package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** Reckons figures where the incidents are: nothing of a single one is read, so their number costs time, and no memory. */
@Singleton
class IncidentFigures {

    /** The texts are compared byte by byte, which is fast; the order of the groups does not matter. */
    private static final String TABLE = """
            WITH incident AS (SELECT *, status IN ('resolved', 'closed') AS is_resolved %s)
            SELECT peak_priority COLLATE "C" AS priority, organisation COLLATE "C" AS organisation, %s
            FROM incident
            GROUP BY ROLLUP (1, 2)
            """.formatted(IncidentFacts.PRIORITY, PriorityFigures.COLUMNS);

    /**
     * The groups with most incidents each have a row, in the order of their first incidents where two have as many, and all
     * others have one. What a group has in common gets a prefix, so that no value is taken for the lack of one.
     */
    private static final String BREAKDOWN = """
            WITH incident AS NOT MATERIALIZED (
                SELECT *, status IN ('resolved', 'closed') AS is_resolved, %1$s AS value,
                       (CASE WHEN confidential AND %3$s THEN 'withheld' ELSE coalesce('=' || %2$s, 'none') END)
                           COLLATE "C" AS common
                %4$s
            ), ranked AS (
                SELECT common, min((opened_day, opened_at, id)) AS first,
                       least(?, row_number() OVER (ORDER BY count(*) DESC, min((opened_day, opened_at, id)))) AS rank
                FROM incident GROUP BY common
            )
            SELECT rank, min(common) = 'withheld' AS withheld,
                   max(value) FILTER (WHERE (opened_day, opened_at, id) = first) AS value,
                   count(*) FILTER (WHERE peak_priority = 'P1') AS p1, count(*) FILTER (WHERE peak_priority = 'P2') AS p2,
                   %5$s
            FROM incident JOIN ranked USING (common)
            GROUP BY rank ORDER BY rank
            """;

    private final Database database;

    IncidentFigures(Database database) {
        this.database = database;
    }

    FigureTable table(Question question, Instant now) {
        return new FigureTable(database.list(
                TABLE,
                FigureTable.Cell::read,
                question.window().from(),
                question.window().to(),
                question.coverage().andUnconfigured(),
                question.coverage().codes(),
                now));
    }

    /** Those with most incidents first. */
    List<Breakdown.Row> breakdown(Breakdown.By by, Question question, Instant now) {
        return database.list(
                statement(by),
                row -> row(by, row),
                question.window().from(),
                question.window().to(),
                question.coverage().andUnconfigured(),
                question.coverage().codes(),
                Breakdown.MOST_ROWS + 1,
                now);
    }

    private static String statement(Breakdown.By by) {
        return switch (by) {
            case CAUSE -> statement("coalesce(cause, 'unknown')", "coalesce(cause, 'unknown')", true);
            case AFFECTED_SERVICE ->
                statement("affected_service", "coalesce(affected_service_key, affected_service)", true);
            case SUPPLIER -> statement("supplier", "coalesce(supplier_key, supplier)", true);
            case RESOLUTION_KIND -> statement("resolution_kind", "resolution_kind", true);
            case MONTH -> statement("to_char(opened_day, 'YYYY-MM')", "to_char(opened_day, 'YYYY-MM')", false);
        };
    }

    private static String statement(String value, String common, boolean withholding) {
        return BREAKDOWN.formatted(value, common, withholding, IncidentFacts.PRIORITY, PriorityFigures.COLUMNS);
    }

    private static Breakdown.Row row(Breakdown.By by, Row row) throws SQLException {
        return new Breakdown.Row(by, value(row), row.number("p1"), row.number("p2"), PriorityFigures.read(row));
    }

    private static @Nullable String value(Row row) throws SQLException {
        if (row.number("rank") > Breakdown.MOST_ROWS) {
            return Breakdown.OTHERS;
        }
        return row.flag("withheld") ? Evidence.WITHHELD : row.textOrNull("value");
    }
}

package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import servicedelivery.reporting.question.CalendarMonths;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.FactTable;
import servicedelivery.reporting.sql.HighestIds;
import servicedelivery.reporting.sql.Parameters;
import servicedelivery.reporting.sql.Row;

/** Keeps the newest state of every incident, and lists and counts the priority incidents. */
@Singleton
public class IncidentFacts {

    private static final String APPLY = """
            WITH changed AS (%s RETURNING 1)
            SELECT count(*) FROM changed
            """.formatted(IncidentRow.TABLE.upsert());

    /** Worded as the partial index is. */
    static final String PRIORITY = """
            FROM incident_fact
            WHERE peak_priority IN ('P1', 'P2') AND status <> 'void'
              AND opened_day >= ? AND opened_day < ? AND (? OR organisation = ANY (?))
            """;

    private static final String TOTAL = "SELECT count(*) AS total " + PRIORITY;

    private static final String PAGE = "SELECT * " + PRIORITY + """
              AND (opened_day, opened_at, id) > (?, ?, ?)
            ORDER BY opened_day, opened_at, id
            LIMIT ?
            """;

    /** Worded as the partial index is. */
    private static final String NEXT_DEADLINE = """
            SELECT min(due_at) AS deadline FROM incident_fact
            WHERE peak_priority IN ('P1', 'P2') AND status IN ('open', 'on-hold') AND due_at >= ?
            """;

    private static final String BY_MONTH = """
            SELECT organisation, width_bucket(opened_day, ?::date[]) - 1 AS month,
                   count(*) FILTER (WHERE peak_priority = 'P1') AS p1,
                   count(*) FILTER (WHERE peak_priority = 'P2') AS p2,
                   count(*) FILTER (WHERE status IN ('resolved', 'closed') AND within_target) AS within_target,
                   count(*) FILTER (WHERE status IN ('resolved', 'closed') AND NOT within_target) AS late
            """ + PRIORITY + "GROUP BY 1, 2 ORDER BY 1, 2";

    private final Database database;
    private final HighestIds<IncidentFact> highest = IncidentRow.TABLE.hints();

    IncidentFacts(Database database) {
        this.database = database;
    }

    public FactTable<IncidentFact> table() {
        return IncidentRow.TABLE;
    }

    /** To be called when somebody else may have applied some of a partition that is applied here from now on. */
    public void forgetHints() {
        highest.forget();
    }

    /**
     * Applies what is newer than the state known.
     *
     * @param facts at most one of each incident
     * @return how many facts changed
     */
    public int apply(Connection connection, Collection<IncidentFact> facts) throws SQLException {
        var added = IncidentRow.TABLE.add(connection, facts, highest);
        return added.fresh().size() + (added.known().isEmpty() ? 0 : update(connection, added.known()));
    }

    private static int update(Connection connection, List<IncidentFact> facts) throws SQLException {
        try (var statement = Parameters.prepare(connection, APPLY, IncidentRow.TABLE.arrays(facts));
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    Listing<IncidentFact> listing(Question question, Page page) {
        var window = question.window();
        var everyone = question.coverage().andUnconfigured();
        var codes = question.coverage().codes();
        var after = page.startingFrom(window);
        return database.inSnapshot(() -> {
            var found = database.list(
                    PAGE,
                    IncidentRow::read,
                    window.from(),
                    window.to(),
                    everyone,
                    codes,
                    after.day(),
                    after.at(),
                    after.id(),
                    page.limit() + 1);
            var total = database.one(TOTAL, row -> row.number("total"), window.from(), window.to(), everyone, codes);
            return Listing.cut(
                    found,
                    page,
                    total,
                    fact -> new Page.Position(
                            fact.times().openedDay(), fact.times().openedAt(), fact.id()));
        });
    }

    /** When the next open priority incident becomes overdue, if none changes before; {@link Instant#MAX} when none does. */
    public Instant nextDeadline(Instant now) {
        return database.one(
                NEXT_DEADLINE, row -> Objects.requireNonNullElse(row.instantOrNull("deadline"), Instant.MAX), now);
    }

    /** Counted where they are: of a year of incidents the texts alone would be too much to read. */
    IncidentTrend trend(CalendarMonths months, Coverage coverage) {
        var starts = months.starts();
        return new IncidentTrend(database.list(
                BY_MONTH,
                IncidentFacts::cell,
                starts,
                starts[0],
                months.to(),
                coverage.andUnconfigured(),
                coverage.codes()));
    }

    private static IncidentTrend.Cell cell(Row row) throws SQLException {
        return new IncidentTrend.Cell(
                row.text("organisation"),
                (int) row.number("month"),
                new IncidentTrend.Point(
                        row.number("p1"), row.number("p2"), row.number("within_target"), row.number("late")));
    }
}

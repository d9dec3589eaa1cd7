package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.FactTable;
import servicedelivery.reporting.sql.Parameters;

/** Keeps the newest state of every incident, and finds the priority incidents of a window. */
@Singleton
public class IncidentFacts {

    private static final String APPLY = """
            WITH changed AS (%s RETURNING 1)
            SELECT count(*) FROM changed
            """.formatted(IncidentRow.TABLE.upsert());

    /** Worded as the partial index is. */
    private static final String PRIORITY = """
            FROM incident_fact
            WHERE peak_priority IN ('P1', 'P2') AND status <> 'void'
              AND opened_day >= ? AND opened_day < ? AND (? OR organisation = ANY (?))
            """;

    private static final String ALL = "SELECT * " + PRIORITY + "ORDER BY opened_day, opened_at, id";

    private static final String TOTAL = "SELECT count(*) AS total " + PRIORITY;

    private static final String PAGE = "SELECT * " + PRIORITY + """
              AND (opened_day, opened_at, id) > (?, ?, ?)
            ORDER BY opened_day, opened_at, id
            LIMIT ?
            """;

    private final Database database;

    IncidentFacts(Database database) {
        this.database = database;
    }

    public FactTable<IncidentFact> table() {
        return IncidentRow.TABLE;
    }

    /**
     * Applies what is newer than the state known.
     *
     * @param facts at most one of each incident
     * @return how many facts changed
     */
    public int apply(Connection connection, Collection<IncidentFact> facts) throws SQLException {
        try (var statement = Parameters.prepare(connection, APPLY, IncidentRow.TABLE.arrays(facts));
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** All P1 and P2 incidents of the window that are not void, in the order opened. */
    List<IncidentFact> priorityIncidents(Question question) {
        var window = question.window();
        var coverage = question.coverage();
        return database.list(
                ALL, IncidentRow::read, window.from(), window.to(), coverage.andUnconfigured(), coverage.codes());
    }

    Listing<IncidentFact> listing(Question question, Page page) {
        var window = question.window();
        var everyone = question.coverage().andUnconfigured();
        var codes = question.coverage().codes();
        var after = page.startingFrom(window);
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
                fact -> new Page.Position(fact.times().openedDay(), fact.times().openedAt(), fact.id()));
    }
}

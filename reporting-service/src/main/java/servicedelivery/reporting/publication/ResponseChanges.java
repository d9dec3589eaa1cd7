package servicedelivery.reporting.publication;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;
import servicedelivery.reporting.survey.CountedResponse;

/** The responses that do not count as a published report counted them. */
@Singleton
class ResponseChanges {

    /** With more than that, nobody reads on; the number of all is told. */
    private static final int MOST = 500;

    private static final String CHANGED = """
            SELECT id, published.generation AS old_generation, published.version AS old_version,
                   published.organisation AS old_organisation, published.recommend AS old_recommend,
                   published.satisfaction AS old_satisfaction, published.responded_day AS old_day,
                   counted.generation, counted.version, counted.organisation, counted.recommend, counted.satisfaction,
                   counted.responded_day, (SELECT version FROM survey_fact WHERE survey_fact.id = both_sides.id) AS present,
                   count(*) OVER () AS total
            FROM (SELECT * FROM published_response WHERE publication = ?) AS published
                FULL JOIN (SELECT * FROM survey_fact
                           WHERE status = 'counted' AND responded_day >= ? AND responded_day < ?) AS counted
                USING (id) AS both_sides
            WHERE (published.organisation, published.recommend, published.satisfaction, published.responded_day)
                IS DISTINCT FROM (counted.organisation, counted.recommend, counted.satisfaction, counted.responded_day)
            ORDER BY id LIMIT ?
            """;

    private final Database database;

    ResponseChanges(Database database) {
        this.database = database;
    }

    /** @param total how many there are; more than are listed when there are very many */
    record Changed(List<ChangedFact> listed, long total) {}

    private record Counted(ResponseChange change, long total) {}

    /** In the snapshot of the present report. */
    Changed since(UUID publication, Window window) {
        var found = database.list(CHANGED, ResponseChanges::read, publication, window.from(), window.to(), MOST);
        return new Changed(
                found.stream().map(one -> one.change().fact()).toList(),
                found.isEmpty() ? 0 : found.get(0).total());
    }

    private static Counted read(Row row) throws SQLException {
        var before = row.textOrNull("old_organisation") == null ? null : response(row, "old_", "old_day");
        var after = row.textOrNull("organisation") == null ? null : response(row, "", "responded_day");
        return new Counted(new ResponseChange(before, after, numberOrNull(row, "present")), row.number("total"));
    }

    private static CountedResponse response(Row row, String prefix, String day) throws SQLException {
        return new CountedResponse(
                row.uuid("id"),
                row.number(prefix + "generation"),
                row.number(prefix + "version"),
                row.text(prefix + "organisation"),
                row.integerOrNull(prefix + "recommend"),
                row.textOrNull(prefix + "satisfaction"),
                row.date(day));
    }

    private static @Nullable Long numberOrNull(Row row, String column) throws SQLException {
        return row.textOrNull(column) == null ? null : row.number(column);
    }
}

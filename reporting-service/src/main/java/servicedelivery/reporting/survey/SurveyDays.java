package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.sql.Row;

/** The daily buckets, summed up for a window. */
@Singleton
class SurveyDays {

    private static final String SUMS = """
            SELECT organisation, width_bucket(day, ?::date[]) - 1 AS month,
                   sum(promoters)::bigint AS promoters, sum(passives)::bigint AS passives,
                   sum(detractors)::bigint AS detractors, sum(very_good)::bigint AS very_good,
                   sum(good)::bigint AS good, sum(fair)::bigint AS fair,
                   sum(poor)::bigint AS poor, sum(very_poor)::bigint AS very_poor
            FROM survey_day
            WHERE day >= ? AND day < ? AND (? OR organisation = ANY (?))
            GROUP BY 1, 2
            HAVING sum(promoters + passives + detractors + very_good + good + fair + poor + very_poor) > 0
            ORDER BY 1, 2
            """;

    private final Database database;

    SurveyDays(Database database) {
        this.database = database;
    }

    SurveyTable table(Question question) {
        return table(question.window().sliceStarts(), question.window().to(), question.coverage());
    }

    /**
     * @param starts the first day of each month of the table, oldest first
     * @param to the day after the last
     */
    SurveyTable table(LocalDate[] starts, LocalDate to, Coverage coverage) {
        return new SurveyTable(database.list(
                SUMS, SurveyDays::cell, starts, starts[0], to, coverage.andUnconfigured(), coverage.codes()));
    }

    private static SurveyTable.Cell cell(Row row) throws SQLException {
        return new SurveyTable.Cell(row.text("organisation"), (int) row.number("month"), counts(row));
    }

    private static SurveyCounts counts(Row row) throws SQLException {
        return new SurveyCounts(
                row.number("promoters"),
                row.number("passives"),
                row.number("detractors"),
                row.number("very_good"),
                row.number("good"),
                row.number("fair"),
                row.number("poor"),
                row.number("very_poor"));
    }
}

package servicedelivery.reporting.overview;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.status.Status;
import servicedelivery.reporting.status.StatusBoard;

/** Answers all that a dashboard shows of a month of the calendar. */
@Singleton
public class Dashboards {

    /**
     * A month and what it is compared with, all from one snapshot.
     *
     * @param before the same of the month before
     * @param trend of the twelve months that end with it
     * @param incidents the first of them
     * @param status how far the figures can be trusted, as it was just before the snapshot
     * @param complete whether nothing is known to be missing
     */
    public record Dashboard(
            Summaries.Summary summary,
            Summaries.Summary before,
            List<Trends.Row> trend,
            Listing<Evidence> incidents,
            Status status,
            boolean complete) {}

    private static final int MONTH = 1;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int FIRST_INCIDENTS = 50;

    private final Database database;
    private final Summaries summaries;
    private final Trends trends;
    private final PriorityIncidents incidents;
    private final StatusBoard status;

    Dashboards(Database database, Summaries summaries, Trends trends, PriorityIncidents incidents, StatusBoard status) {
        this.database = database;
        this.summaries = summaries;
        this.trends = trends;
        this.incidents = incidents;
        this.status = status;
    }

    public Dashboard of(YearMonth month, Coverage coverage) {
        var known = status.now();
        return database.inSnapshot(() -> {
            var summary = summary(month, coverage);
            return new Dashboard(
                    summary,
                    summary(month.minusMonths(1), coverage),
                    trends.rows(question(month, YEAR, coverage)),
                    incidents.evidence(question(month, MONTH, coverage), new Page(FIRST_INCIDENTS, null)),
                    known,
                    known.complete() && summary.complete());
        });
    }

    private Summaries.Summary summary(YearMonth month, Coverage coverage) {
        return summaries.summary(question(month, QUARTER, coverage), question(month, MONTH, coverage));
    }

    private static Question question(YearMonth month, int months, Coverage coverage) {
        return new Question(new Window(month.atEndOfMonth(), months), coverage);
    }
}

package servicedelivery.reporting.report;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.function.Function;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.overview.Summaries;
import servicedelivery.reporting.overview.Trends;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.report.document.MonthlyReport;
import servicedelivery.reporting.report.written.Writings;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.status.StatusBoard;

/** Writes the report of a month from what is known at this moment. */
@Singleton
public class MonthlyReports {

    private static final int MONTH = 1;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** A printed report with more incidents than that is of no use; the lists behind the figures have them all. */
    private static final int MOST_INCIDENTS = 500;

    private final Database database;
    private final StatusBoard status;
    private final Summaries summaries;
    private final Trends trends;
    private final PriorityIncidents incidents;
    private final Writings writings;
    private final ReportCalendar calendar;
    private final Composition composition;

    MonthlyReports(
            Database database,
            StatusBoard status,
            Summaries summaries,
            Trends trends,
            PriorityIncidents incidents,
            Writings writings,
            ReportCalendar calendar,
            Composition composition) {
        this.database = database;
        this.status = status;
        this.summaries = summaries;
        this.trends = trends;
        this.incidents = incidents;
        this.writings = writings;
        this.calendar = calendar;
        this.composition = composition;
    }

    /** The report of a month, which must have begun. */
    public MonthlyReport of(YearMonth month, Coverage coverage) {
        return of(month, coverage, Function.identity());
    }

    /**
     * What is made of a report and of other facts that have to agree with it. All of it is from one snapshot; whether it is complete is
     * asked before that is taken and in it, so that the answer never claims more than it has.
     *
     * @param month must have begun
     * @param rest is asked in the same snapshot
     */
    public <T> T of(YearMonth month, Coverage coverage, Function<MonthlyReport, T> rest) {
        var complete = status.isComplete();
        return database.inSnapshot(() -> rest.apply(composition.of(material(month, coverage, complete))));
    }

    private Material material(YearMonth month, Coverage coverage, boolean complete) {
        var days = question(month, MONTH, coverage);
        var figures = summaries.summary(question(month, QUARTER, coverage), days);
        return new Material(
                month,
                calendar.today(),
                coverage,
                figures,
                trends.rows(question(month, YEAR, coverage)),
                incidents.evidence(days, new Page(MOST_INCIDENTS, null)),
                writings.of(month),
                complete && figures.complete());
    }

    private static Question question(YearMonth month, int months, Coverage coverage) {
        return new Question(new Window(month.atEndOfMonth(), months), coverage);
    }
}

package servicedelivery.reporting.overview;

import jakarta.inject.Singleton;
import java.util.List;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.sql.Database;
import servicedelivery.reporting.status.StatusBoard;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SatisfactionScore;
import servicedelivery.reporting.survey.SurveyFigures;
import servicedelivery.reporting.survey.SurveyScores;

/** Answers all that a report begins with, so that its parts agree with each other. */
@Singleton
public class Summaries {

    /** @param complete whether nothing is known to be missing in any part */
    public record Summary(
            SurveyFigures<NetPromoterScore> nps,
            SurveyFigures<SatisfactionScore> satisfaction,
            PriorityIncidents.Figures priorityIncidents,
            RepeatIssues repeatIssues,
            boolean complete) {}

    private final Database database;
    private final SurveyScores scores;
    private final PriorityIncidents incidents;
    private final StatusBoard status;
    private final Shared<List<Question>, Summary> shared = new Shared<>();

    Summaries(Database database, SurveyScores scores, PriorityIncidents incidents, StatusBoard status) {
        this.database = database;
        this.scores = scores;
        this.incidents = incidents;
        this.status = status;
    }

    /**
     * Dashboards on many walls ask the same at the same time, and share the answer.
     *
     * @param quarter what the Net Promoter Score is asked for
     * @param month what all else is asked for
     */
    public Summary summary(Question quarter, Question month) {
        return shared.answer(List.of(quarter, month), () -> reckoned(quarter, month));
    }

    /** What is applied between the two looks at the status is not in the snapshot, so it may not count as there. */
    private Summary reckoned(Question quarter, Question month) {
        var complete = status.isComplete();
        return database.inSnapshot(() -> new Summary(
                scores.netPromoterScore(quarter),
                scores.satisfaction(month),
                incidents.figures(month),
                incidents.repeats(month),
                complete && status.isComplete()));
    }
}

package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import servicedelivery.access.Scope;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.overview.Summaries;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SatisfactionScore;
import servicedelivery.reporting.survey.SurveyFigures;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/summary")
@RolesAllowed(Scope.REPORTS_READ)
class SummaryResource {

    /** Each part is what its own address answers. */
    record View(
            LocalDate asOf,
            FigureAnswer<SurveyFigures<NetPromoterScore>> nps,
            FigureAnswer<SurveyFigures<SatisfactionScore>> satisfaction,
            FigureAnswer<PriorityIncidents.Figures> priorityIncidents,
            FigureAnswer<RepeatIssues> repeatIssues,
            boolean complete) {}

    private static final int QUARTER = 3;
    private static final int MONTH = 1;

    private final Questions questions;
    private final Figures figures;
    private final Answers answers;
    private final Summaries summaries;

    SummaryResource(Questions questions, Figures figures, Answers answers, Summaries summaries) {
        this.questions = questions;
        this.figures = figures;
        this.answers = answers;
        this.summaries = summaries;
    }

    @GET
    public Response summary(@BeanParam SummaryQuery query) {
        var quarter = questions.of(query, QUARTER);
        var month = questions.of(query, MONTH);
        var summary = summaries.summary(quarter, month);
        var complete = summary.complete();
        return answers.remembered(complete)
                .of(new View(
                        month.window().asOf(),
                        figures.view(quarter, summary.nps(), complete),
                        figures.view(month, summary.satisfaction(), complete),
                        figures.view(month, summary.priorityIncidents(), complete),
                        figures.view(month, summary.repeatIssues(), complete),
                        complete));
    }
}

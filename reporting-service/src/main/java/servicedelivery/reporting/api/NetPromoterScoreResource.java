package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;
import servicedelivery.reporting.survey.SurveyResponse;
import servicedelivery.reporting.survey.SurveyResponses;
import servicedelivery.reporting.survey.SurveyScores;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/nps")
@RolesAllowed(Scope.REPORTS_READ)
class NetPromoterScoreResource {

    private final Figures figures;
    private final SurveyScores scores;
    private final SurveyResponses responses;

    NetPromoterScoreResource(Figures figures, SurveyScores scores, SurveyResponses responses) {
        this.figures = figures;
        this.scores = scores;
        this.responses = responses;
    }

    @GET
    public Response netPromoterScore(@BeanParam FigureQuery query) {
        return figures.answer(query, scores::netPromoterScore);
    }

    @GET
    @Path("/responses")
    @Produces({MediaType.APPLICATION_JSON, Csv.TEXT_CSV})
    public Response responses(@BeanParam FigureQuery query, @BeanParam PageQuery page) {
        return figures.list(query, page, SurveyResponse.class, responses::recommending);
    }
}

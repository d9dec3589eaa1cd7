package servicedelivery.reporting.check.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.check.CheckDesk;

@Path("/api/v1/reports/{month}/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.REPORTS_READ)
class ChecksResource {

    private final CheckDesk desk;
    private final Answers answers;

    ChecksResource(CheckDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    public Response checks(@PathParam("month") String month) {
        return answers.of(desk.of(Questions.month(month)));
    }
}

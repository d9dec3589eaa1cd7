package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reports/{month}")
@RolesAllowed(Scope.REPORTS_READ)
class MonthlyReportResource {

    private final ReportOfMonth reports;
    private final Answers answers;

    MonthlyReportResource(ReportOfMonth reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
    }

    @GET
    public Response report(@PathParam("month") String month) {
        return answers.of(reports.report(month));
    }
}

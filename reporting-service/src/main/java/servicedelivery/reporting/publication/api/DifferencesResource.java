package servicedelivery.reporting.publication.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Answers;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.publication.DifferencesDesk;

@Path("/api/v1/reports/{month}/differences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.REPORTS_READ)
class DifferencesResource {

    private final DifferencesDesk desk;
    private final Answers answers;

    DifferencesResource(DifferencesDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    public Response differences(
            @PathParam("month") String month, @QueryParam("publication") @Nullable String publication) {
        var version = publication == null ? null : Versions.parsed(publication);
        return answers.of(desk.since(Questions.month(month), version));
    }
}

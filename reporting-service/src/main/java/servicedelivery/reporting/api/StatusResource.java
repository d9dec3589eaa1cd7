package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;
import servicedelivery.reporting.status.StatusBoard;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/status")
@RolesAllowed(Scope.REPORTS_READ)
class StatusResource {

    private final Answers answers;
    private final StatusBoard status;

    StatusResource(Answers answers, StatusBoard status) {
        this.answers = answers;
        this.status = status;
    }

    @GET
    public Response status() {
        return answers.of(status.now());
    }
}

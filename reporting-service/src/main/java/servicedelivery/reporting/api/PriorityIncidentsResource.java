package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import servicedelivery.access.Scope;
import servicedelivery.reporting.incident.PriorityIncidents;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@RolesAllowed(Scope.REPORTS_READ)
class PriorityIncidentsResource {

    private final Figures figures;
    private final PriorityIncidents incidents;

    PriorityIncidentsResource(Figures figures, PriorityIncidents incidents) {
        this.figures = figures;
        this.incidents = incidents;
    }

    @GET
    @Path("/priority-incidents")
    @Operation(summary = "How many P1 and P2 incidents there were, and whether they were resolved within target")
    public Response priorityIncidents(@BeanParam FigureQuery query) {
        return figures.answer(query, incidents::figures);
    }

    @GET
    @Path("/priority-incidents/incidents")
    @Operation(summary = "The incidents behind the figures, in the order opened")
    public Response evidence(@BeanParam FigureQuery query, @BeanParam PageQuery page) {
        return figures.list(query, page, incidents::evidence);
    }

    @GET
    @Path("/repeat-issues")
    @Operation(summary = "What came up more than once among the priority incidents, and every known issue")
    public Response repeatIssues(@BeanParam FigureQuery query) {
        return figures.answer(query, incidents::repeats);
    }
}

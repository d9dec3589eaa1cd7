package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    public Response priorityIncidents(@BeanParam FigureQuery query) {
        return figures.answer(query, incidents::figures);
    }

    @GET
    @Path("/priority-incidents/incidents")
    public Response evidence(@BeanParam FigureQuery query, @BeanParam PageQuery page) {
        return figures.list(query, page, incidents::evidence);
    }

    @GET
    @Path("/repeat-issues")
    public Response repeatIssues(@BeanParam FigureQuery query) {
        return figures.answer(query, incidents::repeats);
    }
}

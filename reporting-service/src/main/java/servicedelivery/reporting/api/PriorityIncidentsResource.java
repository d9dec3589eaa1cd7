package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.incident.Breakdown;
import servicedelivery.reporting.incident.Evidence;
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
    @Path("/priority-incidents/breakdown")
    @Produces({MediaType.APPLICATION_JSON, Csv.TEXT_CSV})
    public Response breakdown(@QueryParam("by") @Nullable String by, @BeanParam FigureQuery query) {
        var property = Breakdown.By.of(by).orElseThrow(PriorityIncidentsResource::unknownProperty);
        return figures.rows(query, Breakdown.Row.class, question -> incidents.breakdown(property, question));
    }

    @GET
    @Path("/priority-incidents/incidents")
    @Produces({MediaType.APPLICATION_JSON, Csv.TEXT_CSV})
    public Response evidence(@BeanParam FigureQuery query, @BeanParam PageQuery page) {
        return figures.list(query, page, Evidence.class, incidents::evidence);
    }

    @GET
    @Path("/repeat-issues")
    public Response repeatIssues(@BeanParam FigureQuery query) {
        return figures.answer(query, incidents::repeats);
    }

    private static RuntimeException unknownProperty() {
        return Problems.invalidParameter(
                "by",
                "must be one of %s"
                        .formatted(Stream.of(Breakdown.By.values())
                                .map(Breakdown.By::toString)
                                .collect(Collectors.joining(", "))));
    }
}

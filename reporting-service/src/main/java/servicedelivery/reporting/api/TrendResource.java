package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Scope;
import servicedelivery.reporting.overview.Trends;

@Produces({MediaType.APPLICATION_JSON, Csv.TEXT_CSV})
@Path("/api/v1/trend")
@RolesAllowed(Scope.REPORTS_READ)
class TrendResource {

    private static final int STANDARD_MONTHS = 12;

    private final Figures figures;
    private final Trends trends;

    TrendResource(Figures figures, Trends trends) {
        this.figures = figures;
        this.trends = trends;
    }

    @GET
    public Response trend(@BeanParam FigureQuery query) {
        return figures.rows(query, STANDARD_MONTHS, Trends.Row.class, trends::rows);
    }
}

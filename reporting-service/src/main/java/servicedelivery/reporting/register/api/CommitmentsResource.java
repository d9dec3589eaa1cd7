package servicedelivery.reporting.register.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.PageQuery;
import servicedelivery.reporting.register.Register;

@Path("/api/v1/registers/commitments")
class CommitmentsResource {

    private static final Register REGISTER = Register.COMMITMENTS;

    private final RegisterRequests requests;

    CommitmentsResource(RegisterRequests requests) {
        this.requests = requests;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.REPORTS_READ)
    public Response list(@QueryParam("month") @Nullable String month, @BeanParam PageQuery page) {
        return requests.list(REGISTER, month, null, page);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.REPORTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, InputStream body) {
        return requests.add(REGISTER, idempotencyKey, body);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Scope.REPORTS_READ)
    public Response find(@PathParam("id") String id, @QueryParam("month") @Nullable String month) {
        return requests.find(REGISTER, id, month);
    }

    @PATCH
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Scope.REPORTS_WRITE)
    @Consumes("application/merge-patch+json")
    public Response amend(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        return requests.amend(REGISTER, id, ifMatch, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response remove(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return requests.remove(REGISTER, id, ifMatch);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/history")
    @RolesAllowed(Scope.REPORTS_READ)
    public Response history(@PathParam("id") String id, @BeanParam PageQuery page) {
        return requests.history(REGISTER, id, page);
    }
}

package servicedelivery.incident.api;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.incident.IncidentDesk;
import servicedelivery.incident.IncidentList;
import servicedelivery.intake.PageQuery;
import servicedelivery.problem.Problems;
import servicedelivery.request.JsonBody;
import servicedelivery.request.Preconditions;

/** Incidents by their ids. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private static final String PATH = "/api/v1/incidents";

    /** In bytes; what is read within a fraction of a millisecond. */
    private static final int SMALL = 16 * 1024;

    private final IncidentDesk desk;
    private final IncidentList list;
    private final IncidentQueries queries;
    private final Idempotency idempotency;

    IncidentResource(IncidentDesk desk, IncidentList list, IncidentQueries queries, Idempotency idempotency) {
        this.desk = desk;
        this.list = list;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    /** Small ones without a key are read where they come in, and keep no thread waiting until they are written. */
    @POST
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> report(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Context RoutingContext request) {
        var bytes = JsonBody.bytes(request);
        if (idempotencyKey == null && bytes.length <= SMALL) {
            return written(bytes);
        }
        // By an emitter a failure that comes when the caller has gone is told nobody, where others call it an error of
        // the program.
        var answer = idempotencyKey == null
                ? Uni.createFrom().completionStage(() -> written(bytes))
                : Uni.createFrom().<Response>emitter(emitter -> emitter.complete(once(idempotencyKey, bytes)));
        return answer.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).subscribeAsCompletionStage();
    }

    private CompletionStage<Response> written(byte[] bytes) {
        return desk.report(JsonBody.parse(bytes))
                .thenApply(incident -> incident.created().response());
    }

    private Response once(String idempotencyKey, byte[] bytes) {
        var incident = JsonBody.parse(bytes);
        return idempotency.once(
                idempotencyKey,
                PATH,
                bytes,
                () -> desk.reportWithCaller(incident).created());
    }

    @GET
    @RolesAllowed(Scope.INCIDENTS_READ)
    public Response list(@BeanParam IncidentQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return list.list(queries.filter(query), page.page()).response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.INCIDENTS_READ)
    public Response find(@PathParam("id") String id) {
        return desk.find(incidentId(id)).ok();
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Scope.INCIDENTS_READ)
    public Response history(@PathParam("id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return desk.history(incidentId(id), page.page()).response(uri);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes("application/merge-patch+json")
    public Response amend(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        var basis = Preconditions.required(ifMatch);
        return desk.amend(incidentId(id), basis, JsonBody.parse(JsonBody.bytes(body)))
                .ok();
    }

    private static UUID incidentId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no incident " + id);
        }
    }
}

package servicedelivery.incident.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.idempotency.Answer;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.incident.IncidentDesk;
import servicedelivery.incident.IncidentView;
import servicedelivery.problem.Problems;
import servicedelivery.request.IfMatch;
import servicedelivery.request.JsonBody;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private static final String PATH = "/api/v1/incidents";

    private final IncidentDesk desk;
    private final Idempotency idempotency;

    IncidentResource(IncidentDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report an incident")
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    InputStream body) {
        var bytes = JsonBody.bytes(body);
        var incident = JsonBody.parse(bytes);
        return idempotency.once(idempotencyKey, PATH, bytes, () -> created(desk.report(incident)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.INCIDENTS_READ)
    @Operation(summary = "Read an incident")
    public Response find(@PathParam("id") String id) {
        return ok(desk.find(incidentId(id)));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Resolve, reclassify or correct an incident")
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    InputStream body) {
        return ok(desk.amend(incidentId(id), IfMatch.versions(ifMatch), JsonBody.parse(JsonBody.bytes(body))));
    }

    private static Answer created(IncidentView incident) {
        return new Answer(
                incident.id(),
                Response.Status.CREATED.getStatusCode(),
                incident.path(),
                Long.toString(incident.version()),
                incident.json());
    }

    private static Response ok(IncidentView incident) {
        return Response.ok(incident.json())
                .header(HttpHeaders.ETAG, "\"" + incident.version() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static UUID incidentId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no incident " + id);
        }
    }
}

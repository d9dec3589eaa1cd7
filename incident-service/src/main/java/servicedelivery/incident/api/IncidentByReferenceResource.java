package servicedelivery.incident.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.incident.IncidentUpserts;
import servicedelivery.intake.Attempts;
import servicedelivery.intake.PathNames;
import servicedelivery.request.JsonBody;
import servicedelivery.request.Preconditions;

/** Incidents by the service desk's own numbers. */
@Path("/api/v1/organisations/{organisation}/incidents/{reference}")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentByReferenceResource {

    private final IncidentUpserts upserts;
    private final PathNames names;

    IncidentByReferenceResource(IncidentUpserts upserts, PathNames names) {
        this.upserts = upserts;
        this.names = names;
    }

    @GET
    @RolesAllowed(Scope.INCIDENTS_READ)
    public Response find(@PathParam("organisation") String organisation, @PathParam("reference") String reference) {
        var named = names.into(JsonNodeFactory.instance.objectNode(), organisation, "reference", reference);
        return upserts.find(named).ok();
    }

    @PUT
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response upsert(
            @PathParam("organisation") String organisation,
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            InputStream body) {
        var conditions = Preconditions.of(ifMatch, ifNoneMatch);
        var state = names.into(JsonBody.parse(JsonBody.bytes(body)), organisation, "reference", reference);
        return Attempts.inTransaction(() -> upserts.upsert(state, conditions)).response();
    }
}

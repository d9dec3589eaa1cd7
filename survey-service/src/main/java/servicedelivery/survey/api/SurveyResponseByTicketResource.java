package servicedelivery.survey.api;

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
import servicedelivery.intake.Attempts;
import servicedelivery.intake.PathNames;
import servicedelivery.request.JsonBody;
import servicedelivery.request.Preconditions;
import servicedelivery.survey.SurveyUpserts;

/** Survey responses by the tickets that they are about. */
@Path("/api/v1/organisations/{organisation}/survey-responses/{ticket}")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResponseByTicketResource {

    private final SurveyUpserts upserts;
    private final PathNames names;

    SurveyResponseByTicketResource(SurveyUpserts upserts, PathNames names) {
        this.upserts = upserts;
        this.names = names;
    }

    @GET
    @RolesAllowed(Scope.SURVEYS_READ)
    public Response find(@PathParam("organisation") String organisation, @PathParam("ticket") String ticket) {
        var named = names.into(JsonNodeFactory.instance.objectNode(), organisation, "ticket", ticket);
        return upserts.find(named).ok();
    }

    @PUT
    @RolesAllowed(Scope.SURVEYS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response upsert(
            @PathParam("organisation") String organisation,
            @PathParam("ticket") String ticket,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            InputStream body) {
        var conditions = Preconditions.of(ifMatch, ifNoneMatch);
        var state = names.into(JsonBody.parse(JsonBody.bytes(body)), organisation, "ticket", ticket);
        return Attempts.inTransaction(() -> upserts.upsert(state, conditions)).response();
    }
}

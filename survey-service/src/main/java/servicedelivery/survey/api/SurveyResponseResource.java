package servicedelivery.survey.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.intake.PageQuery;
import servicedelivery.problem.Problems;
import servicedelivery.request.JsonBody;
import servicedelivery.survey.Eraser;
import servicedelivery.survey.SurveyDesk;
import servicedelivery.survey.SurveyList;

/** Survey responses by their ids. */
@Path("/api/v1/survey-responses")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResponseResource {

    private static final String PATH = "/api/v1/survey-responses";

    private final SurveyDesk desk;
    private final Eraser eraser;
    private final SurveyList list;
    private final Idempotency idempotency;

    SurveyResponseResource(SurveyDesk desk, Eraser eraser, SurveyList list, Idempotency idempotency) {
        this.desk = desk;
        this.eraser = eraser;
        this.list = list;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Scope.SURVEYS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, InputStream body) {
        var bytes = JsonBody.bytes(body);
        var response = JsonBody.parse(bytes);
        return idempotency.once(
                idempotencyKey, PATH, bytes, () -> desk.record(response).created());
    }

    @GET
    @RolesAllowed(Scope.SURVEYS_READ)
    public Response list(
            @QueryParam("organisation") @Nullable List<String> organisation,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return list.list(organisation, from, to, page.page()).response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.SURVEYS_READ)
    public Response find(@PathParam("id") String id) {
        return desk.find(responseId(id)).ok();
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Scope.SURVEYS_READ)
    public Response history(@PathParam("id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return desk.history(responseId(id), page.page()).response(uri);
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed(Scope.SURVEYS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@PathParam("id") String id, InputStream body) {
        return desk.withdraw(responseId(id), JsonBody.parse(JsonBody.bytes(body)))
                .ok();
    }

    @POST
    @Path("/{id}/erasure")
    @RolesAllowed(Scope.SURVEYS_WRITE)
    public Response erase(@PathParam("id") String id) {
        return eraser.erase(responseId(id)).ok();
    }

    private static UUID responseId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no survey response " + id);
        }
    }
}

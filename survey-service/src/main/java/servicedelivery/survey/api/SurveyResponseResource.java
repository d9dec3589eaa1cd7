package servicedelivery.survey.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import servicedelivery.problem.Problems;
import servicedelivery.request.JsonBody;
import servicedelivery.survey.SurveyDesk;
import servicedelivery.survey.SurveyResponseView;

@Path("/api/v1/survey-responses")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResponseResource {

    private static final String PATH = "/api/v1/survey-responses";

    private final SurveyDesk desk;
    private final Idempotency idempotency;

    SurveyResponseResource(SurveyDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Scope.SURVEYS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record a survey response")
    public Response record(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    InputStream body) {
        var bytes = JsonBody.bytes(body);
        var response = JsonBody.parse(bytes);
        return idempotency.once(idempotencyKey, PATH, bytes, () -> created(desk.record(response)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.SURVEYS_READ)
    @Operation(summary = "Read a survey response")
    public Response find(@PathParam("id") String id) {
        var response = desk.find(responseId(id));
        return Response.ok(response.json())
                .header(HttpHeaders.ETAG, "\"" + response.version() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Answer created(SurveyResponseView response) {
        return new Answer(
                response.id(),
                Response.Status.CREATED.getStatusCode(),
                response.path(),
                Long.toString(response.version()),
                response.json());
    }

    private static UUID responseId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no survey response " + id);
        }
    }
}

package servicedelivery.survey.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.intake.Batch;
import servicedelivery.survey.SurveyUpserts;

/** Many survey responses at once, by the tickets that they are about. */
@Path("/api/v1/survey-responses/batch")
public class SurveyBatchResource {

    private final Batch batch;
    private final SurveyUpserts upserts;

    SurveyBatchResource(Batch batch, SurveyUpserts upserts) {
        this.batch = batch;
        this.upserts = upserts;
    }

    @POST
    @RolesAllowed(Scope.SURVEYS_WRITE)
    @Consumes(Batch.NDJSON)
    @Produces(Batch.NDJSON)
    public StreamingOutput take(@QueryParam("dryRun") @Nullable String dryRun, InputStream body) {
        return batch.answers(body, dryRun, upserts);
    }
}

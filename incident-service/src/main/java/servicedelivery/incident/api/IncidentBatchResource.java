package servicedelivery.incident.api;

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
import servicedelivery.incident.IncidentUpserts;
import servicedelivery.intake.Batch;

/** Many incidents at once, under the service desk's own numbers. */
@Path("/api/v1/incidents/batch")
public class IncidentBatchResource {

    private final Batch batch;
    private final IncidentUpserts upserts;

    IncidentBatchResource(Batch batch, IncidentUpserts upserts) {
        this.batch = batch;
        this.upserts = upserts;
    }

    @POST
    @RolesAllowed(Scope.INCIDENTS_WRITE)
    @Consumes(Batch.NDJSON)
    @Produces(Batch.NDJSON)
    public StreamingOutput take(@QueryParam("dryRun") @Nullable String dryRun, InputStream body) {
        return batch.answers(body, dryRun, upserts);
    }
}

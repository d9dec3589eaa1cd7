package servicedelivery.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.organisations.Organisations;
import servicedelivery.outbox.GenerationTooLow;
import servicedelivery.outbox.KafkaAway;
import servicedelivery.outbox.ReEmission;
import servicedelivery.problem.Problems;

/** For operators: publishes what the service knows once more. */
@Path("/api/v1/outbox/re-emit")
@Produces(MediaType.APPLICATION_JSON)
public class ReEmissionResource {

    private static final Logger LOG = Logger.getLogger(ReEmissionResource.class);

    private final ReEmission reEmission;
    private final Organisations organisations;
    private final Caller caller;

    ReEmissionResource(ReEmission reEmission, Organisations organisations, Caller caller) {
        this.reEmission = reEmission;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** 202 when everything is in the outbox; it is in Kafka soon after. */
    @POST
    @RolesAllowed(Scope.OPERATIONS)
    public Response reEmit(@QueryParam("from") @Nullable String from) {
        caller.requireTouchAll();
        var since = Filters.from("from", from, organisations.zone());
        try {
            return Response.accepted(reEmission.reEmit(since)).build();
        } catch (GenerationTooLow e) {
            throw Problems.generationTooLow(e.getMessage());
        } catch (KafkaAway e) {
            LOG.infof("States are not published again: %s", e.getMessage());
            throw Problems.kafkaAway();
        }
    }
}

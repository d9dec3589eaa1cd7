package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.reporting.survey.SurveyBuckets;

/** For operators: whether the figures are made of what the facts say. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projection")
@RolesAllowed(Scope.OPERATIONS)
class ProjectionResource {

    private final SurveyBuckets buckets;
    private final Answers answers;
    private final Caller caller;

    ProjectionResource(SurveyBuckets buckets, Answers answers, Caller caller) {
        this.buckets = buckets;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("/check")
    public Response check() {
        caller.requireTouchAll();
        return answers.of(buckets.check());
    }
}

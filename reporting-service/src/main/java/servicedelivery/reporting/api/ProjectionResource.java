package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.reporting.projection.Rebuilder;
import servicedelivery.reporting.survey.SurveyBuckets;

/** For operators: whether the figures are made of what the facts say. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projection")
@RolesAllowed(Scope.OPERATIONS)
class ProjectionResource {

    private final SurveyBuckets buckets;
    private final Rebuilder rebuilder;
    private final Answers answers;
    private final Caller caller;

    ProjectionResource(SurveyBuckets buckets, Rebuilder rebuilder, Answers answers, Caller caller) {
        this.buckets = buckets;
        this.rebuilder = rebuilder;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("/check")
    public Response check() {
        caller.requireTouchAll();
        return answers.of(buckets.check());
    }

    @POST
    @Path("/rebuild")
    public Response rebuild() {
        caller.requireTouchAll();
        return Response.accepted(rebuilder.begin(caller.name())).build();
    }

    @GET
    @Path("/rebuild")
    public Response progress() {
        caller.requireTouchAll();
        return answers.of(rebuilder.now());
    }
}

package servicedelivery.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.projection.AlreadySettled;
import servicedelivery.reporting.projection.DeadLetter;
import servicedelivery.reporting.projection.DeadLetterDesk;
import servicedelivery.reporting.projection.StillUnreadable;
import servicedelivery.request.Fields;
import servicedelivery.request.JsonBody;
import servicedelivery.request.KebabCase;

/** For operators: records that could not be read. Whose they are is not known, so the key must cover everybody. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dead-letters")
@RolesAllowed(Scope.OPERATIONS)
class DeadLettersResource {

    private static final int LONGEST_REASON = 4000;

    private final DeadLetterDesk desk;
    private final Answers answers;
    private final Caller caller;

    DeadLettersResource(DeadLetterDesk desk, Answers answers, Caller caller) {
        this.desk = desk;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Response deadLetters(@QueryParam("state") @Nullable String state, @BeanParam PageQuery page) {
        caller.requireTouchAll();
        var part = desk.list(state(state), Cursors.number(page), Cursors.limit(page));
        return answers.of(new Answers.Items<>(
                part.items(), part.next() == null ? null : Cursors.encoded(part.next()), part.total()));
    }

    @POST
    @Path("/{id}/redrive")
    public DeadLetter redrive(@PathParam("id") String id) {
        caller.requireTouchAll();
        try {
            return desk.redrive(number(id), caller.name()).orElseThrow(() -> unknown(id));
        } catch (StillUnreadable e) {
            throw Problems.stillUnreadable(String.valueOf(e.getMessage()));
        } catch (AlreadySettled e) {
            throw settled(e);
        }
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeadLetter discard(@PathParam("id") String id, InputStream body) {
        caller.requireTouchAll();
        var reason = reason(body);
        try {
            return desk.discard(number(id), reason, caller.name()).orElseThrow(() -> unknown(id));
        } catch (AlreadySettled e) {
            throw settled(e);
        }
    }

    private static DeadLetter.State state(@Nullable String sent) {
        return sent == null
                ? DeadLetter.State.WAITING
                : KebabCase.choice(sent, DeadLetter.State.class)
                        .orElseThrow(() -> Problems.invalidParameter(
                                "state", "must be one of " + KebabCase.choices(DeadLetter.State.class)));
    }

    private static String reason(InputStream body) {
        var fields = new Fields(JsonBody.parse(JsonBody.bytes(body)));
        var reason = fields.required("reason", fields.text("reason", LONGEST_REASON));
        fields.done();
        return String.valueOf(reason);
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    private static RuntimeException unknown(String id) {
        return Problems.notFound("There is no dead letter " + id);
    }

    private static RuntimeException settled(AlreadySettled e) {
        return Problems.illegalStep(String.valueOf(e.getMessage()), List.of());
    }
}

package servicedelivery.intake;

import jakarta.ws.rs.core.Response;

/**
 * What became of a state that a source sent under its own number.
 *
 * @param outcome what was done with it
 * @param now what is stored now
 */
public record Upserted(Outcome outcome, Representation now) {

    public enum Outcome {
        CREATED,
        CHANGED,
        /** It says what was known already. */
        UNCHANGED,
        /** It is older than what the source said last, and was ignored. */
        STALE
    }

    /** 201 or 200 with the present state; what was ignored says so. */
    public Response response() {
        var response = now.response(outcome == Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK);
        return outcome == Outcome.STALE
                ? response.header("Stale-Update", "ignored").build()
                : response.build();
    }
}

package servicedelivery.incident;

import static servicedelivery.incident.AnIncident.anIncident;

import servicedelivery.contract.Answer;

/** Each way in which a service desk can say something about an incident. */
enum Way {
    POST(false),
    PUT(false),
    PUT_AGAIN(true),
    BATCH(false),
    BATCH_AGAIN(true),
    PATCH(true);

    private final boolean isChange;

    Way(boolean isChange) {
        this.isChange = isChange;
    }

    /** Whether it speaks of an incident that is there already. */
    boolean isChange() {
        return isChange;
    }

    /** With the incident that there has to be first, as {@link AnIncident#anIncident()} says. */
    Ready ready() {
        return ready(anIncident());
    }

    Ready ready(AnIncident before) {
        var reference = Desk.freshReference();
        var id = isChange
                ? Desk.tells(reference, before.without("organisation"))
                        .statusCode(201)
                        .extract()
                        .<String>path("id")
                : "";
        return new Ready(this, reference, id);
    }

    record Ready(Way way, String reference, String id) {

        Answer send(AnIncident said) {
            var state = said.copy();
            return switch (way) {
                case POST -> Answer.of(Desk.posts(state));
                case PUT, PUT_AGAIN -> Answer.of(Desk.tells(reference, state.without("organisation")));
                case BATCH, BATCH_AGAIN ->
                    Answer.ofLine(
                            Desk.batch(state.with("reference", reference).json())
                                    .get(0),
                            Desk::reads);
                case PATCH ->
                    Answer.of(Desk.patches(
                            id, Desk.version(id), state.without("organisation").json()));
            };
        }
    }
}

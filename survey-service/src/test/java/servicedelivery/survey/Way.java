package servicedelivery.survey;

import static servicedelivery.survey.AResponse.aResponse;

import servicedelivery.contract.Answer;

/** Each way in which a survey tool can say how somebody answered. */
enum Way {
    POST(false),
    PUT(false),
    PUT_AGAIN(true),
    BATCH(false),
    BATCH_AGAIN(true);

    private final boolean isChange;

    Way(boolean isChange) {
        this.isChange = isChange;
    }

    /** With the response that there has to be first, as {@link AResponse#aResponse()} says. */
    Ready ready() {
        var ticket = Tool.freshTicket();
        if (isChange) {
            Tool.tells(ticket, aResponse().without("organisation")).statusCode(201);
        }
        return new Ready(this, ticket);
    }

    record Ready(Way way, String ticket) {

        Answer send(AResponse said) {
            var state = said.copy();
            return switch (way) {
                case POST -> Answer.of(Tool.posts(state));
                case PUT, PUT_AGAIN -> Answer.of(Tool.tells(ticket, state.without("organisation")));
                case BATCH, BATCH_AGAIN ->
                    Answer.ofLine(
                            Tool.batch("", state.with("ticket", ticket).json()).get(0), Tool::reads);
            };
        }
    }
}

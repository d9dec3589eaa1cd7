package servicedelivery.survey;

import static servicedelivery.survey.AResponse.aResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.stream.StreamSupport;

/** Each way in which a survey tool can say how somebody answered. */
enum Way {
    POST(false),
    PUT(false),
    PUT_AGAIN(true),
    BATCH(false),
    BATCH_AGAIN(true);

    private static final ObjectMapper JSON = new ObjectMapper();

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
                case POST -> answer(Tool.posts(state));
                case PUT, PUT_AGAIN -> answer(Tool.tells(ticket, state.without("organisation")));
                case BATCH, BATCH_AGAIN ->
                    answer(Tool.batch("", state.with("ticket", ticket).json()).get(0));
            };
        }

        private static Answer answer(ValidatableResponse response) {
            return new Answer(
                    response.extract().statusCode(), json(response.extract().asString()));
        }

        private static Answer answer(String line) {
            var answer = json(line);
            return new Answer(
                    answer.path("status").intValue(),
                    answer.has("id")
                            ? json(Tool.reads(answer.path("id").textValue())
                                    .extract()
                                    .asString())
                            : answer.path("problem"));
        }

        private static JsonNode json(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /**
     * What came of it.
     *
     * @param body the response, or the problem
     */
    record Answer(int status, JsonNode body) {

        boolean isTaken() {
            return status == 200 || status == 201;
        }

        /** What the response or the problem has under a name, as a Java value. */
        Object get(String name) {
            return JSON.convertValue(body.path(name), Object.class);
        }

        /** What the problem says of a field; nothing when it does not speak of it. */
        String detail(String pointer) {
            return StreamSupport.stream(body.path("errors").spliterator(), false)
                    .filter(error -> error.path("pointer").textValue().equals(pointer))
                    .map(error -> error.path("detail").textValue())
                    .findFirst()
                    .orElse("");
        }
    }
}

package servicedelivery.incident;

import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.util.stream.StreamSupport;

/** Each way in which a service desk can say something about an incident. */
enum Way {
    POST(false),
    PUT(false),
    PUT_AGAIN(true),
    BATCH(false),
    BATCH_AGAIN(true),
    PATCH(true);

    private static final ObjectMapper JSON = new ObjectMapper();

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
                case POST -> answer(Desk.posts(state));
                case PUT, PUT_AGAIN -> answer(Desk.tells(reference, state.without("organisation")));
                case BATCH, BATCH_AGAIN ->
                    answer(Desk.batch(state.with("reference", reference).json()).get(0));
                case PATCH ->
                    answer(Desk.patches(
                            id, Desk.version(id), state.without("organisation").json()));
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
                            ? json(Desk.reads(answer.path("id").textValue())
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
     * @param body the incident, or the problem
     */
    record Answer(int status, JsonNode body) {

        boolean isTaken() {
            return status == 200 || status == 201;
        }

        /** What the incident or the problem has under a name, as a Java value. */
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

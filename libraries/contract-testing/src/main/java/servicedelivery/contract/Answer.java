package servicedelivery.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.ValidatableResponse;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What came of something that was said, whichever way it was said.
 *
 * @param body what is stored then, or the problem
 */
public record Answer(int status, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Answer of(ValidatableResponse response) {
        return new Answer(
                response.extract().statusCode(), json(response.extract().asString()));
    }

    /**
     * The answer to a line of a batch, as if it had been a request of its own.
     *
     * @param reads reads what has an id
     */
    public static Answer ofLine(String line, Function<String, ValidatableResponse> reads) {
        var answer = json(line);
        return new Answer(
                answer.path("status").intValue(),
                answer.has("id")
                        ? json(reads.apply(answer.path("id").textValue())
                                .extract()
                                .asString())
                        : answer.path("problem"));
    }

    public boolean isTaken() {
        return status == 200 || status == 201;
    }

    /** What is there under a name, as a Java value. */
    public @Nullable Object get(String name) {
        return JSON.convertValue(body.path(name), Object.class);
    }

    /** What the problem says of a field; nothing when it does not speak of it. */
    public String detail(String pointer) {
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .filter(error -> error.path("pointer").textValue().equals(pointer))
                .map(error -> error.path("detail").textValue())
                .findFirst()
                .orElse("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}

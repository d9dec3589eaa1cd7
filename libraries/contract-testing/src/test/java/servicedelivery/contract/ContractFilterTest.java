package servicedelivery.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.contract.Things.THING;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of difference is seen to be found. */
class ContractFilterTest {

    private Things things;

    @BeforeEach
    void start() throws IOException {
        things = new Things();
    }

    @AfterEach
    void stop() {
        things.close();
    }

    @Test
    void aCallAsTheDocumentSaysPasses() {
        passes(() ->
                things.request().queryParam("tag", "red", "blue").body(THING).post("/api/things?size=3"));
    }

    @Test
    void anAnswerWithAnUndocumentedStatusIsFound() {
        things.status = 202;

        fails(() -> things.request().body(THING).post("/api/things"), "status 202 not defined");
    }

    @Test
    void anUndocumentedFieldOfAnAnswerIsFound() {
        things.answer = "{\"name\": \"chair\", \"colour\": \"red\"}";

        fails(() -> things.request().body(THING).post("/api/things"), "colour");
    }

    @Test
    void aMissingFieldOfAnAnswerIsFound() {
        things.answer = "{\"made\": null}";

        fails(() -> things.request().body(THING).post("/api/things"), "name");
    }

    @Test
    void aFieldOfAnAnswerThatIsNotAsDocumentedIsFound() {
        things.answer = "{\"name\": \"chair\", \"made\": \"2019-01-31T09:30\"}";

        fails(() -> things.request().body(THING).post("/api/things"), "made");
    }

    @Test
    void anotherMediaTypeOfAnAnswerIsFound() {
        things.type = "text/plain";

        fails(() -> things.request().body(THING).post("/api/things"), "Content-Type");
    }

    @Test
    void aMissingHeaderIsFound() {
        things.headers.clear();

        fails(() -> things.request().body(THING).post("/api/things"), "X-Request-Id");
    }

    @Test
    void aHeaderThatIsNotAsDocumentedIsFound() {
        things.headers.put("X-Request-Id", "123");

        fails(() -> things.request().body(THING).post("/api/things"), "^[a-z]+$");
    }

    @Test
    void anUndocumentedHeaderIsFound() {
        things.headers.put("X-Colour", "red");

        fails(() -> things.request().body(THING).post("/api/things"), "X-colour");
    }

    @Test
    void anAcceptedRequestWithAnUndocumentedFieldIsFound() {
        fails(() -> things.request().body("{\"name\": \"chair\", \"legs\": 4}").post("/api/things"), "legs");
    }

    @Test
    void anAcceptedRequestWithAnUndocumentedParameterIsFound() {
        fails(() -> things.request().body(THING).post("/api/things?weight=3"), "weight");
    }

    @Test
    void anAcceptedRequestWithAParameterThatIsNotAsDocumentedIsFound() {
        fails(() -> things.request().body(THING).post("/api/things?size=10"), "size");
        fails(() -> things.request().body(THING).post("/api/things?tag=red&tag=green"), "green");
    }

    @Test
    void anAcceptedRequestWithoutAKeyIsFound() {
        fails(() -> things.withoutKey().body(THING).post("/api/things"), "security");
    }

    @Test
    void aRefusedRequestMayBeWrong() {
        things.refuse("{\"detail\": \"no\"}");

        passes(() -> things.request().body("{\"legs\": 4}").post("/api/things?weight=3"));
    }

    @Test
    void theAnswerToARefusedRequestIsCheckedAllTheSame() {
        things.refuse("{\"reason\": \"no\"}");

        fails(() -> things.request().body("{\"legs\": 4}").post("/api/things"), "reason");
    }

    @Test
    void anUndocumentedOperationMustNotWork() {
        fails(() -> things.request().body(THING).post("/api/stuff"), "no such operation");
        fails(() -> things.request().body(THING).put("/api/things"), "no such operation");
        things.status = 405;
        passes(() -> things.request().body(THING).put("/api/things"));
    }

    @Test
    void everyAnswerToALineIsChecked() {
        things.answerLines("{\"line\": 1, \"state\": 201}");

        fails(() -> things.lines(THING), "state");
    }

    @Test
    void everyAcceptedLineIsChecked() {
        things.answerLines("{\"line\": 1, \"status\": 201}\n{\"line\": 3, \"status\": 201}");

        fails(() -> things.lines(THING + "\n\n{\"name\": \"chair\", \"legs\": 4}"), "legs");
    }

    @Test
    void aRefusedLineMayBeWrong() {
        things.answerLines("{\"line\": 1, \"status\": 400}");

        passes(() -> things.lines("{\"legs\": 4}"));
    }

    @Test
    void whatIsNotOfTheApiIsNotChecked() {
        passes(() -> things.withoutKey().get("/q/health"));
    }

    private static void passes(Runnable call) {
        assertThatCode(call::run).doesNotThrowAnyException();
    }

    private static void fails(Runnable call, String reason) {
        assertThatThrownBy(call::run).isInstanceOf(AssertionError.class).hasMessageContaining(reason);
    }
}

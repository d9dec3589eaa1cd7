package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class IdempotencyKeyTest {

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        var key = UUID.randomUUID().toString();
        var first = Desk.posts(anIncident(), key).statusCode(201).header("Idempotent-Replayed", nullValue());

        var second = Desk.posts(anIncident(), key);

        second.statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"1\"")
                .header("Location", first.extract().header("Location"));
        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        var key = UUID.randomUUID().toString();
        Desk.posts(anIncident(), key).statusCode(201);

        var refused = Desk.posts(anIncident().with("priority", "P2"), key);

        refused.statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        var key = UUID.randomUUID().toString();
        Desk.posts(anIncident().with("priority", "P9"), key).statusCode(400);

        var mended = Desk.posts(anIncident(), key);

        mended.statusCode(201);
    }

    @Test
    void callersDoNotShareKeys() {
        var key = UUID.randomUUID().toString();
        var incident = anIncident().with("organisation", "colp");
        var first = Desk.posts(incident, key).statusCode(201).extract().<String>path("id");

        var second = Desk.as("police-key")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(incident.json())
                .post(Desk.INCIDENTS)
                .then();

        assertThat(second.statusCode(201).extract().<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void fiftyAtOnceCreateOneIncident() throws Exception {
        var key = UUID.randomUUID().toString();
        var incident = anIncident().with("reference", Desk.freshReference());
        var threads = Executors.newFixedThreadPool(50);

        var answers = threads.invokeAll(IntStream.range(0, 50)
                .mapToObj(number -> (Callable<ValidatableResponse>) () -> Desk.posts(incident, key))
                .toList());

        threads.shutdown();
        var statuses = answers.stream()
                .map(IdempotencyKeyTest::answer)
                .map(answer -> answer.extract().statusCode())
                .toList();
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(answers.stream()
                        .map(IdempotencyKeyTest::answer)
                        .filter(answer -> answer.extract().statusCode() == 201)
                        .map(answer -> answer.extract().<String>path("id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void onceAnsweredEveryRepetitionIsAnsweredAlsoWhenManyComeAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        Desk.posts(anIncident(), key).statusCode(201);
        var threads = Executors.newFixedThreadPool(20);

        var answers = threads.invokeAll(IntStream.range(0, 100)
                .mapToObj(number -> (Callable<ValidatableResponse>) () -> Desk.posts(anIncident(), key))
                .toList());

        threads.shutdown();
        assertThat(answers.stream()
                        .map(IdempotencyKeyTest::answer)
                        .map(answer -> answer.extract().statusCode()))
                .containsOnly(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "naïve", "", " "})
    void aHeaderThatCannotBeAKeyIsRefused(String key) {
        var refused = Desk.posts(anIncident(), key);

        refused.statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    private static ValidatableResponse answer(Future<ValidatableResponse> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

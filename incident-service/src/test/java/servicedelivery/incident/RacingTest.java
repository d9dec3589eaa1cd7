package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** Whoever comes at the same time about the same incident is served as if one came after the other. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RacingTest {

    private static final int MANY = 30;
    private static final int A_FEW = 6;
    private static final Instant NINE = Instant.parse("2019-01-15T09:00:00Z");

    private final String reference = Desk.freshReference();

    @Test
    void statesThatRaceEndWithTheNewest() throws Exception {
        var answers = atOnce(
                MANY,
                number -> Desk.tells(
                        reference,
                        anIncident()
                                .without("organisation")
                                .with("summary", "state " + number)
                                .with("updatedAt", NINE.plusSeconds(number).toString())));

        assertThat(statuses(answers)).containsOnly(200, 201).containsOnlyOnce(201);
        var last = Desk.as("desk-key")
                .get("/api/v1/organisations/col/incidents/" + reference)
                .then()
                .body("summary", equalTo("state " + (MANY - 1)));
        var versions = Desk.as("desk-key")
                .get(Desk.INCIDENTS + "/" + last.extract().path("id") + "/history")
                .then()
                .extract()
                .<List<Integer>>path("items.version");
        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, last.extract().path("version"))
                        .boxed()
                        .toList());
    }

    @Test
    void ofChangesToTheSameVersionOneIsTaken() throws Exception {
        var id = Desk.reports(anIncident());

        var answers = atOnce(MANY, number -> Desk.patches(id, 1, "{\"summary\": \"change %d\"}".formatted(number)));

        assertThat(statuses(answers)).containsOnly(200, 412).containsOnlyOnce(200);
        Desk.reads(id).body("version", equalTo(2));
    }

    @Test
    void ofReportsUnderTheSameNumberOneIsTaken() throws Exception {
        var answers = atOnce(MANY, number -> Desk.posts(anIncident().with("reference", reference)));

        assertThat(statuses(answers)).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void batchesThatNameTheSameNumbersInOppositeOrderAllSucceed() throws Exception {
        var numbers = IntStream.range(0, 20)
                .mapToObj(number -> reference + "-" + number)
                .toList();
        var backwards = new ArrayList<>(numbers);
        Collections.reverse(backwards);

        var answers = atOnce(A_FEW, number -> {
            var lines = (number % 2 == 0 ? numbers : backwards)
                    .stream()
                            .map(one -> anIncident()
                                    .with("reference", one)
                                    .with("summary", "by " + number)
                                    .json())
                            .toList();
            return Desk.batch(String.join("\n", lines));
        });

        assertThat(answers.stream().flatMap(List::stream))
                .allMatch(answer -> answer.contains("\"status\":200") || answer.contains("\"status\":201"));
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> request) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            return threads
                    .invokeAll(IntStream.range(0, times)
                            .mapToObj(number -> (Callable<T>) () -> request.apply(number))
                            .toList())
                    .stream()
                    .map(RacingTest::result)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> statuses(List<ValidatableResponse> answers) {
        return answers.stream().map(answer -> answer.extract().statusCode()).toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

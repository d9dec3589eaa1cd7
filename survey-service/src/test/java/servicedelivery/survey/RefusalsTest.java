package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** Whatever is refused names the field and the remedy, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RefusalsTest {

    @Inject
    Stored stored;

    private long before;

    @BeforeEach
    void count() {
        before = stored.responsesAndEvents();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(stored.responsesAndEvents()).isEqualTo(before);
    }

    static Stream<Arguments> wrongRecords() {
        return Stream.of(
                Arguments.of(aResponse().without("organisation"), "/organisation", "is required"),
                Arguments.of(aResponse().with("organisation", "Metropolis"), "/organisation", "known are colp, col"),
                Arguments.of(
                        aResponse().without("recommend").without("satisfaction"), "/recommend", "unless satisfaction"),
                Arguments.of(aResponse().with("ticket", "x".repeat(65)), "/ticket", "at most 64"),
                Arguments.of(aResponse().without("respondedAt"), "/respondedAt", "is required"));
    }

    @ParameterizedTest
    @MethodSource("wrongRecords")
    void whatARecordLacksIsNamedWithTheRemedy(AResponse response, String pointer, String remedy) {
        var refused = Tool.posts(response);

        refused.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
    }

    static Stream<Arguments> wrongRequests() {
        var body = aResponse().json();
        return Stream.of(
                Arguments.of("", "application/json", body, 401),
                Arguments.of("wrong", "application/json", body, 401),
                Arguments.of("reader-key", "application/json", body, 403),
                Arguments.of("police-key", "application/json", body, 403),
                Arguments.of("tool-key", "text/plain", body, 415),
                Arguments.of("tool-key", "application/json", "{", 400),
                Arguments.of("tool-key", "application/json", "x".repeat(300 * 1024), 413));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsAProblem(String key, String mediaType, String body, int status) {
        var refused = Tool.as(key)
                .contentType(mediaType)
                .body(body)
                .post(Tool.RESPONSES)
                .then();

        refused.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    @Test
    void anotherMethodIsRefused() {
        for (var path : List.of(
                Tool.RESPONSES + "/any/history", "/api/v1/organisations/col/survey-responses/T-1", Tool.RESPONSES)) {
            Tool.as("tool-key")
                    .delete(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", startsWith("GET, HEAD, OPTIONS"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anIdempotencyKeyWithoutAValueIsRefused(String key) {
        Tool.posts(aResponse(), key).statusCode(400).body("errors[0].parameter", equalTo("Idempotency-Key"));
    }
}

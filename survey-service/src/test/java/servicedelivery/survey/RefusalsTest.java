package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** Whatever is refused names the field and the remedy, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RefusalsTest {

    @Inject
    DataSource database;

    private long before;

    @BeforeEach
    void count() throws SQLException {
        before = stored();
    }

    @AfterEach
    void nothingIsStored() throws SQLException {
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of(aResponse().without("organisation"), "/organisation", "is required"),
                Arguments.of(aResponse().with("organisation", "Metropolis"), "/organisation", "known are colp, col"),
                Arguments.of(aResponse().with("recommend", 11), "/recommend", "from 0 to 10"),
                Arguments.of(aResponse().with("recommend", -1), "/recommend", "from 0 to 10"),
                Arguments.of(aResponse().with("recommend", 9.5), "/recommend", "whole number"),
                Arguments.of(aResponse().with("recommend", "9"), "/recommend", "whole number"),
                Arguments.of(aResponse().with("satisfaction", "great"), "/satisfaction", "very-good"),
                Arguments.of(aResponse().with("satisfaction", 6), "/satisfaction", "from 1 to 5"),
                Arguments.of(
                        aResponse().without("recommend").without("satisfaction"), "/recommend", "unless satisfaction"),
                Arguments.of(aResponse().with("comment", "x".repeat(4_001)), "/comment", "at most 4000"),
                Arguments.of(aResponse().with("ticket", "x".repeat(65)), "/ticket", "at most 64"),
                Arguments.of(aResponse().with("channel", "pigeon"), "/channel", "phone, email, web, chat, in-person"),
                Arguments.of(aResponse().without("respondedAt"), "/respondedAt", "is required"),
                Arguments.of(aResponse().with("respondedAt", "2019-01-15 09:00"), "/respondedAt", "with an offset"),
                Arguments.of(aResponse().with("respondedAt", "2999-01-15T09:00:00Z"), "/respondedAt", "in the future"),
                Arguments.of(aResponse().with("score", 9), "/score", "is not known"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedWithTheRemedy(AResponse response, String pointer, String remedy) {
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
        Tool.as("tool-key").delete(Tool.RESPONSES).then().statusCode(405).contentType("application/problem+json");
    }

    private long stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM survey_response)
                             + (SELECT coalesce(last_value, 0) FROM pg_sequences WHERE sequencename = 'outbox_id_seq')
                             + (SELECT count(*) FROM idempotent_answer)
                        """)) {
            result.next();
            return result.getLong(1);
        }
    }
}

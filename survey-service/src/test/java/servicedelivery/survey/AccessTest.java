package servicedelivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.survey.AResponse.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** Every operation with every kind of key, and with every kind of body that is none. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class AccessTest {

    private static final String A_STATE = aResponse().without("organisation").json();

    @Inject
    Stored stored;

    @ParameterizedTest
    @CsvSource({
        // no key, wrong key, reads only, City Police only, operations only, operations of City Police only
        "POST,  /survey-responses,                                401, 401, 403, 403, 403, 403",
        "POST,  /survey-responses/batch,                          401, 401, 403, 200, 403, 403",
        "GET,   /survey-responses,                                401, 401, 200, 200, 403, 403",
        "GET,   /survey-responses?organisation=col,               401, 401, 200, 403, 403, 403",
        "GET,   /survey-responses/{id},                           401, 401, 200, 404, 403, 403",
        "POST,  /survey-responses/{id}/void,                      401, 401, 403, 404, 403, 403",
        "POST,  /survey-responses/{id}/erasure,                   401, 401, 403, 404, 403, 403",
        "PUT,   /organisations/col/survey-responses/{ticket},     401, 401, 403, 403, 403, 403",
        "GET,   /organisations/col/survey-responses/{ticket},     401, 401, 200, 403, 403, 403",
        "POST,  /outbox/re-emit?from=2999-01-01T00:00:00Z,        401, 401, 403, 403, 202, 403",
    })
    void whoMayDoWhat(
            String method, String path, int none, int wrong, int reader, int police, int operations, int foreign) {
        var ticket = Tool.freshTicket();
        var id = Tool.tells(ticket, A_STATE).extract().<String>path("id");
        var address = "/api/v1" + path.replace("{id}", id).replace("{ticket}", ticket);
        var body = address.endsWith("/void")
                ? "{\"reason\": \"test\"}"
                : address.endsWith("/survey-responses") ? aResponse().json() : A_STATE;

        assertThat(send(method, address, "", body).extract().statusCode()).isEqualTo(none);
        assertThat(send(method, address, "wrong", body).extract().statusCode()).isEqualTo(wrong);
        assertThat(send(method, address, "reader-key", body).extract().statusCode())
                .isEqualTo(reader);
        assertThat(send(method, address, "police-key", body).extract().statusCode())
                .isEqualTo(police);
        assertThat(send(method, address, "operations-key", body).extract().statusCode())
                .isEqualTo(operations);
        assertThat(send(method, address, "police-operations-key", body)
                        .extract()
                        .statusCode())
                .isEqualTo(foreign);
        Tool.reads(id).body("version", equalTo(1));
    }

    static Stream<Arguments> bodiesThatAreNoneEverywhere() {
        var bodies = Stream.of(
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "{\"reason\": 1, \"reason\": 2}",
                "{\"a\":".repeat(25) + "}".repeat(25));
        return bodies.flatMap(body -> Stream.of(
                        "POST /api/v1/survey-responses",
                        "PUT /api/v1/organisations/col/survey-responses/BAD-1",
                        "POST /api/v1/survey-responses/01900000-0000-7000-8000-000000000000/void")
                .map(address -> Arguments.of(address, body)));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoneEverywhere")
    void aBodyThatIsNotOneJsonObjectIsMalformed(String address, String body) {
        var before = stored.responsesAndEvents();
        var space = address.indexOf(' ');

        var refused = send(address.substring(0, space), address.substring(space + 1), "tool-key", body);

        refused.statusCode(400).body("type", equalTo("/problems/malformed-json"));
        assertThat(stored.responsesAndEvents()).isEqualTo(before);
    }

    @Test
    void aLineForAnotherOrganisationIsForbiddenAndTheOthersGoOn() {
        var foreign = aResponse().with("ticket", Tool.freshTicket());
        var own = aResponse().with("ticket", Tool.freshTicket()).with("organisation", "colp");

        var answers = send("POST", Tool.RESPONSES + "/batch", "police-key", foreign.json() + "\n" + own.json())
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(answers.get(0)).contains("\"status\":403", "/problems/organisation-forbidden");
        assertThat(answers.get(1)).contains("\"status\":201");
    }

    private static ValidatableResponse send(String method, String address, String key, String body) {
        var request = Tool.as(key);
        if (!method.equals("GET") && !address.endsWith("/erasure") && !address.contains("re-emit")) {
            request.contentType(address.endsWith("/batch") ? "application/x-ndjson" : "application/json")
                    .body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method, address).then();
    }
}

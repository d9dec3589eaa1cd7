package servicedelivery.survey;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A survey tool that talks to the service. */
final class Tool {

    static final String RESPONSES = "/api/v1/survey-responses";

    private Tool() {}

    static ValidatableResponse posts(AResponse response) {
        return posts(response.json());
    }

    static ValidatableResponse posts(String body) {
        return as("tool-key")
                .contentType("application/json")
                .body(body)
                .post(RESPONSES)
                .then();
    }

    static ValidatableResponse posts(AResponse response, String idempotencyKey) {
        return as("tool-key")
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body(response.json())
                .post(RESPONSES)
                .then();
    }

    static String records(AResponse response) {
        return posts(response).statusCode(201).extract().path("id");
    }

    static ValidatableResponse reads(String id) {
        return as("tool-key").get(RESPONSES + "/" + id).then();
    }

    static ValidatableResponse tells(String ticket, AResponse state) {
        return tells(ticket, state.json());
    }

    static ValidatableResponse tells(String ticket, String state) {
        return as("tool-key")
                .contentType("application/json")
                .body(state)
                .put("/api/v1/organisations/col/survey-responses/{ticket}", ticket)
                .then();
    }

    static ValidatableResponse voids(String id, String reason) {
        return as("tool-key")
                .contentType("application/json")
                .body("{\"reason\": \"" + reason + "\"}")
                .post(RESPONSES + "/" + id + "/void")
                .then();
    }

    static ValidatableResponse erases(String id) {
        return as("tool-key").post(RESPONSES + "/" + id + "/erasure").then();
    }

    /** The answers to the lines of a batch. */
    static List<String> batch(String query, String lines) {
        return as("tool-key")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(RESPONSES + "/batch" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static String freshTicket() {
        return UUID.randomUUID().toString();
    }
}

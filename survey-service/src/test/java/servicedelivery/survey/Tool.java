package servicedelivery.survey;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static String freshTicket() {
        return UUID.randomUUID().toString();
    }
}

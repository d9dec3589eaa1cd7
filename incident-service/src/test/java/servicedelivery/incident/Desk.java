package servicedelivery.incident;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A service desk tool that talks to the service. */
final class Desk {

    static final String INCIDENTS = "/api/v1/incidents";

    static ValidatableResponse posts(AnIncident incident) {
        return posts(incident.json());
    }

    static ValidatableResponse posts(String body) {
        return as("desk-key")
                .contentType("application/json")
                .body(body)
                .post(INCIDENTS)
                .then();
    }

    static ValidatableResponse posts(AnIncident incident, String idempotencyKey) {
        return as("desk-key")
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body(incident.json())
                .post(INCIDENTS)
                .then();
    }

    static String reports(AnIncident incident) {
        return posts(incident).statusCode(201).extract().path("id");
    }

    static ValidatableResponse reads(String id) {
        return as("desk-key").get(INCIDENTS + "/" + id).then();
    }

    static ValidatableResponse patches(String id, int version, String patch) {
        return as("desk-key")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(INCIDENTS + "/" + id)
                .then();
    }

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static String freshReference() {
        return UUID.randomUUID().toString();
    }

    private Desk() {}
}

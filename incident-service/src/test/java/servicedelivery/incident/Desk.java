package servicedelivery.incident;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    static int version(String id) {
        return reads(id).extract().path("version");
    }

    static ValidatableResponse patches(String id, int version, String patch) {
        return as("desk-key")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(INCIDENTS + "/" + id)
                .then();
    }

    static ValidatableResponse tells(String reference, AnIncident state) {
        return tells(reference, state.json());
    }

    static ValidatableResponse tells(String reference, String state) {
        return as("desk-key")
                .contentType("application/json")
                .body(state)
                .put("/api/v1/organisations/col/incidents/{reference}", reference)
                .then();
    }

    /** The answers to the lines of a batch. */
    static List<String> batch(String lines) {
        return as("desk-key")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(INCIDENTS + "/batch")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static String freshReference() {
        return UUID.randomUUID().toString();
    }

    private Desk() {}
}

package servicedelivery.suite;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody who records incidents and survey responses and reads figures, over HTTP. */
record SuiteClient(SuiteStack stack) {

    ValidatableResponse figures(String path) {
        var environment = stack.environment();
        return given().header("Authorization", "Bearer " + environment.get("READ_KEY"))
                .get(environment.get("REPORTS_URL") + "/api/v1/" + path)
                .then()
                .statusCode(200);
    }

    String entityTag(String path) {
        return figures(path).extract().header("ETag");
    }

    /** What reporting-service answers outside its API, as a text. */
    String file(String path) {
        var environment = stack.environment();
        return given().header("Authorization", "Bearer " + environment.get("READ_KEY"))
                .get(environment.get("REPORTS_URL") + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The address of a new response. */
    String responds(int recommend) {
        return surveys()
                .body("""
                        {"organisation": "col", "recommend": %d, "respondedAt": "2017-03-10T10:00:00Z"}
                        """.formatted(recommend))
                .post("/api/v1/survey-responses")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** The address of a new incident, which was resolved after an hour. */
    String reports(String priority, String affectedService, String day) {
        return incidents()
                .contentType("application/json")
                .body("""
                        {"organisation": "col", "priority": "%s", "affectedService": "%s", "status": "resolved",
                         "openedAt": "%3$sT09:00:00Z", "resolvedAt": "%3$sT10:00:00Z", "reason": "A cable broke",
                         "resolution": "It was replaced"}
                        """.formatted(priority, affectedService, day))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Changes one field of an incident upon its present version. */
    void corrects(String address, String field, String value) {
        var version = incidents().get(address).then().statusCode(200).extract().header("ETag");
        incidents()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", version)
                .body("{\"%s\": \"%s\"}".formatted(field, value))
                .patch(address)
                .then()
                .statusCode(200);
    }

    RequestSpecification surveys() {
        var environment = stack.environment();
        return given().baseUri(environment.get("SURVEYS_URL"))
                .header("Authorization", "Bearer " + environment.get("WRITE_KEY"))
                .contentType("application/json");
    }

    private RequestSpecification incidents() {
        var environment = stack.environment();
        return given().baseUri(environment.get("INCIDENTS_URL"))
                .header("Authorization", "Bearer " + environment.get("WRITE_KEY"));
    }
}

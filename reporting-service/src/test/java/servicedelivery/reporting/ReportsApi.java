package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service's API as the holder of a key sees it. */
public final class ReportsApi {

    private final String key;

    private ReportsApi(String key) {
        this.key = key;
    }

    public static ReportsApi asEveryone() {
        return new ReportsApi("read-all");
    }

    public static ReportsApi asThePolice() {
        return new ReportsApi("read-colp");
    }

    public static ReportsApi withoutTheScope() {
        return new ReportsApi("write-all");
    }

    public static ReportsApi asOperator() {
        return new ReportsApi("operations-key");
    }

    public static ReportsApi asOperatorOfThePolice() {
        return new ReportsApi("operations-colp");
    }

    /** Somebody who writes the report. */
    public static ReportsApi asEditor() {
        return new ReportsApi("edit-all");
    }

    public static ReportsApi asEditorOfThePolice() {
        return new ReportsApi("edit-colp");
    }

    /** @param path below {@code /api/v1}, with its query */
    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    /** @param path below {@code /api/v1} */
    public ValidatableResponse post(String path) {
        return request().post("/api/v1" + path).then();
    }

    /** @param path below {@code /api/v1} */
    public ValidatableResponse post(String path, String json) {
        return request()
                .contentType("application/json")
                .body(json)
                .post("/api/v1" + path)
                .then();
    }

    /**
     * A merge patch upon a version.
     *
     * @param path below {@code /api/v1}
     */
    public ValidatableResponse patch(String path, long version, String json) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(json)
                .patch("/api/v1" + path)
                .then();
    }

    /**
     * A whole state in place of a version.
     *
     * @param path below {@code /api/v1}
     */
    public ValidatableResponse put(String path, long version, String json) {
        return request()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(json)
                .put("/api/v1" + path)
                .then();
    }

    /** @param path below {@code /api/v1} */
    public ValidatableResponse delete(String path, long version) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1" + path)
                .then();
    }

    /** The id of the one that waits. */
    public int onlyDeadLetter() {
        return get("/dead-letters").body("total", equalTo(1)).extract().path("items[0].id");
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + key);
    }
}

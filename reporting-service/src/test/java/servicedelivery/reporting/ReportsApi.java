package servicedelivery.reporting;

import static io.restassured.RestAssured.given;

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

    /** @param path below {@code /api/v1}, with its query */
    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + key);
    }
}

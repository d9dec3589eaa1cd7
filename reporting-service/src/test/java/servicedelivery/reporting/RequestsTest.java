package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RequestsTest {

    private static final String FIGURE = "/priority-incidents?asOf=2019-01-31";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void anAnswerCarriesAStrongTagAndIsNotSharedByCaches() {
        reports.get(FIGURE)
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{43}\""))
                .header("Cache-Control", "private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",%s,\"third\"", "*"})
    void whatHasNotChangedIsNotSentAgain(String header) {
        var tag = reports.get(FIGURE).extract().header("ETag");

        var again =
                reports.request().header("If-None-Match", header.formatted(tag)).get("/api/v1" + FIGURE);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void aChangedFigureHasAnotherTag() {
        var tag = reports.get(FIGURE).extract().header("ETag");
        stage.publish(anIncident().p1());

        var again = reports.request().header("If-None-Match", tag).get("/api/v1" + FIGURE);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nps", "/satisfaction", "/priority-incidents", "/repeat-issues", "/status", "/organisations"})
    void withoutAKeyNothingIsTold(String path) {
        given().get("/api/v1" + path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aWrongKeyIsNoKey() {
        given().header("X-API-Key", "guess").get("/api/v1/nps").then().statusCode(401);
    }

    @Test
    void aKeyNeedsTheScope() {
        ReportsApi.withoutTheScope().get("/nps").statusCode(403).contentType("application/problem+json");
    }

    @Test
    void aKeyNeedsToCoverTheOrganisation() {
        ReportsApi.asThePolice().get("/nps?organisation=COL").statusCode(403);
        ReportsApi.asThePolice().get("/nps?organisation=CoLP").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/nps?asOf=yesterday, asOf: must be a date from 1970-01-01 to 9999-12-31",
        "/nps?asOf=2019-02-29, asOf: must be a date",
        "/nps?asOf=, asOf: must not be empty",
        "/nps?organisation=, organisation: must not be empty",
        "/nps?asOf=+294277-01-01, asOf: must be a date",
        "/nps?months=0, months: must be a whole number from 1 to 60",
        "/nps?months=61, months: must be a whole number from 1 to 60",
        "/nps?months=three, months: must be a whole number from 1 to 60",
        "/nps?organisation=mars, organisation: \"mars\" is not known; known are colp",
        "/nps?organization=col, organization: is not known",
        "/nps/responses?limit=501, limit: must be a whole number from 1 to 500",
        "/nps/responses?limit=0, limit: must be a whole number from 1 to 500",
        "/nps/responses?cursor=MjAxOS0wMS0xMHwrMTAwMDAwMDAwMC0xMi0zMVQyMzo1OTo1OVp8MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw, cursor: is not one that this list gave",
        "/nps/responses?cursor=MjAxOS0wMS0xMHwrMjk0Mjc3LTAxLTAxVDAwOjAwOjAwWnwwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA, cursor: is not one that this list gave",
        "/nps/responses?cursor=KzMwMDAwMC0wMS0wMXwyMDE5LTAxLTEwVDAwOjAwOjAwWnwwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA, cursor: is not one that this list gave",
        "/nps/responses?cursor=LTMwMDAwMC0wMS0wMXwyMDE5LTAxLTEwVDAwOjAwOjAwWnwwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA, cursor: is not one that this list gave",
        "/nps?asOf=1969-12-31, 'asOf: must be a date from 1970-01-01 to 9999-12-31, such as 2019-01-31'",
        "/nps?months=%2B3, months: must be a whole number from 1 to 60",
        "/nps?months=99999999999, months: must be a whole number from 1 to 60",
        "/nps?asOf=2019-01-31&asOf=2019-02-28, asOf: must not be given more than once",
        "/nps/responses?limit=1&limit=2, limit: must not be given more than once",
        "/nps/responses?cursor=abc, cursor: is not one that this list gave",
        "/priority-incidents/incidents?cursor=%00, cursor: is not one that this list gave",
        "/status?months=3, months: no query parameter is known here",
    })
    void aMistakeIsNamedWithItsRemedy(String path, String detail) {
        reports.request()
                .urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation"))
                .body("detail", containsString(detail));
    }

    @Test
    void anAddressOrMethodThatDoesNotExistIsAProblemToo() {
        reports.get("/npz").statusCode(404).contentType("application/problem+json");
        reports.request().delete("/api/v1/nps").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void theApiDescribesItself() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/api/v1/priority-incidents/incidents"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}

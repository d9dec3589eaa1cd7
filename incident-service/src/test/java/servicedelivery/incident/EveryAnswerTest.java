package servicedelivery.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** What holds for every answer of the API, whatever was asked. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EveryAnswerTest {

    /** How long what still comes of a body is read in vain. */
    private static final Duration IN_VAIN = Duration.ofSeconds(3);

    @TestHTTPResource(Desk.INCIDENTS)
    URI incidents;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/incidents", "/api/v1/organisations", "/api/v1/incidents/none", "/api/v1/nothing"})
    void theCallersRequestIdComesBack(String path) {
        Desk.as("desk-key")
                .header("X-Request-Id", "call-1.a_b")
                .get(path)
                .then()
                .header("X-Request-Id", "call-1.a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "<script>", "ümlaut"})
    void aRequestIdThatIsNotWellFormedIsReplaced(String sent) {
        var answered = Desk.as("desk-key")
                .header("X-Request-Id", sent)
                .get(Desk.INCIDENTS)
                .then()
                .statusCode(200)
                .extract()
                .header("X-Request-Id");

        assertThat(UUID.fromString(answered)).isNotNull();
    }

    @Test
    void aRefusalBeforeAnyEndpointIsMeasuredUnderTheTemplateOfItsAddress() {
        given().get("/api/v1/incidents/made-up-1").then().statusCode(401);
        Desk.as("desk-key").delete("/api/v1/incidents/made-up-2").then().statusCode(405);
        Desk.as("desk-key")
                .urlEncodingEnabled(false)
                .get("/api/v1/incidents/made-up-3%FF")
                .then()
                .statusCode(400);
        Desk.as("desk-key").get("/made-up;a=b").then().statusCode(404);

        var measured = given().get(metrics).then().statusCode(200).extract().asString();

        assertThat(measured)
                .contains("uri=\"/api/v1/incidents/{id}\"", "uri=\"/unknown\"")
                .doesNotContain("made-up");
    }

    @Test
    void anotherOriginIsNotAllowed() {
        Desk.as("desk-key")
                .header("Origin", "https://elsewhere.example")
                .get(Desk.INCIDENTS)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theKeyMayComeInAHeaderOfItsOwn() {
        given().header("X-API-Key", "desk-key").get(Desk.INCIDENTS).then().statusCode(200);
    }

    @Test
    void aConnectionCanBeUsedAgainAfterARefusalThatReadNothing() throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var refused = HttpRequest.newBuilder(incidents)
                .POST(BodyPublishers.ofString(anIncident().json()))
                .build();

        var end = System.nanoTime() + IN_VAIN.plusSeconds(1).toNanos();
        while (System.nanoTime() < end) {
            assertThat(client.send(refused, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "?cursor="})
    void anAddressThatIsTooLongIsRefusedInWords(String rest) throws Exception {
        var address = HttpRequest.newBuilder(URI.create(incidents + rest + "x".repeat(5_000)));

        var refused = HttpClient.newHttpClient().send(address.build(), BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(414);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("/problems/uri-too-long");
    }

    @Test
    void theInstanceOfAProblemIsTheAddressAsItWasSent() {
        var path = "/api/v1/organisations/col/incidents/a%2Fb%20%C3%BC+%25";

        Desk.as("desk-key")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body("instance", equalTo(path))
                .body("detail", endsWith("a/b ü+%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC1;1", "INC;", "%FF%FE", "%ED%A0%80"})
    void aNumberThatWouldBeCutOrReplacedIsRefused(String number) {
        var refused = Desk.as("desk-key")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/organisations/col/incidents/" + number)
                .then();

        refused.statusCode(400).body("errors[0].parameter", equalTo("path"));
    }

    @Test
    void timesAreInUtcWithAnOffsetAndDurationsAreIso8601() {
        var posted = Desk.posts(
                anIncident().with("openedAt", "2019-07-01T10:00:00+01:00").resolvedAt("2019-07-01T11:30:00+01:00"));

        posted.statusCode(201)
                .body("openedAt", equalTo("2019-07-01T09:00:00Z"))
                .body("dueAt", equalTo("2019-07-01T13:00:00Z"))
                .body("timeToRestore", equalTo("PT1H30M"));
    }
}

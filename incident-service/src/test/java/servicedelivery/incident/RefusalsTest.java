package servicedelivery.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** Whatever is refused names the field and the remedy, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RefusalsTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    Stored stored;

    @TestHTTPResource(Desk.INCIDENTS)
    URL incidents;

    private long before;

    @BeforeEach
    void count() {
        before = stored.incidentsAndEvents();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(stored.incidentsAndEvents()).isEqualTo(before);
    }

    @Test
    void aRefusalIsAProblemThatCanBeTracedByItsRequestId() {
        var refused = Desk.posts(anIncident().with("priority", "P9"));

        refused.statusCode(400)
                .contentType(PROBLEM)
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/validation"))
                .body("status", equalTo(400))
                .body("instance", equalTo("/api/v1/incidents"))
                .body("errors.pointer", hasItems("/priority"));
    }

    static Stream<Arguments> wrongReports() {
        return Stream.of(
                Arguments.of(anIncident().without("organisation"), "/organisation", "is required"),
                Arguments.of(anIncident().with("organisation", "cola"), "/organisation", "known are colp, col"),
                Arguments.of(anIncident().without("priority"), "/priority", "P1 to P5"),
                Arguments.of(anIncident().without("affectedService"), "/affectedService", "is required"),
                Arguments.of(anIncident().without("openedAt"), "/openedAt", "is required"),
                Arguments.of(anIncident().with("reference", "x".repeat(65)), "/reference", "at most 64"),
                Arguments.of(
                        anIncident().with("permanentFix", Map.of("text", "x", "when", "now")),
                        "/permanentFix/when",
                        "is not known"));
    }

    @ParameterizedTest
    @MethodSource("wrongReports")
    void whatAReportLacksIsNamedWithTheRemedy(AnIncident incident, String pointer, String remedy) {
        var refused = Desk.posts(incident);

        refused.statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/validation"))
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
    }

    @ParameterizedTest
    @MethodSource("wrongReports")
    void whatALineLacksIsNamedWithTheRemedy(AnIncident incident, String pointer, String remedy) {
        var said = incident.json().contains("reference") ? incident : incident.with("reference", Desk.freshReference());

        var answer = Desk.batch(said.json()).get(0);

        assertThat(answer).contains("\"status\":400", "/problems/validation", "\"" + pointer + "\"", remedy);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        var refused = Desk.posts("{\"priority\": \"P9\", \"colour\": 1}");

        refused.statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/organisation", "/priority", "/affectedService", "/openedAt", "/colour"));
    }

    @Test
    void malformedJsonIsLocated() {
        var refused = Desk.posts("{\n  \"priority\": P1\n}");

        refused.body("detail", containsString("line 2, column"));
    }

    @ParameterizedTest
    @ValueSource(ints = {262_145, 2_000_000})
    void aBodyThatDoesNotAnnounceItsLengthIsReadNoFurther(int size) throws Exception {
        var body = "{\"summary\": \"%s\"}".formatted("x".repeat(size)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(incidents.toURI())
                .header("Authorization", "Bearer desk-key")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        var refused = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("/problems/content-too-large");
    }

    @Test
    void anUnknownAddressIsRefused() {
        var refused = Desk.as("desk-key").get("/api/v1/incident").then();

        refused.statusCode(404).contentType(PROBLEM);
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        var refused = given().contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"))
                .body("detail", containsString("Authorization: Bearer KEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer wrong", "X-API-Key: wrong", "Authorization: Basic ZGVzay1rZXk6"})
    void aWrongKeyIsRefused(String header) {
        var parts = header.split(": ", 2);

        var refused = given().header(parts[0], parts[1])
                .contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(401).contentType(PROBLEM);
    }

    @Test
    void aKeyForAnotherOrganisationIsRefused() {
        var refused = Desk.as("police-key")
                .contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/organisation-forbidden"))
                .body("detail", containsString("col"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "no-id", "%3Cscript%3E"})
    void anIncidentThatIsNotThereIsNotFound(String id) {
        var refused = Desk.as("desk-key")
                .urlEncodingEnabled(false)
                .get(Desk.INCIDENTS + "/" + id)
                .then();

        refused.statusCode(404).contentType(PROBLEM).body("type", equalTo("/problems/not-found"));
    }
}

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
import java.util.List;
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

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of(anIncident().without("organisation"), "/organisation", "is required"),
                Arguments.of(anIncident().with("organisation", "cola"), "/organisation", "known are colp, col"),
                Arguments.of(anIncident().without("priority"), "/priority", "P1 to P5"),
                Arguments.of(anIncident().with("priority", "p1"), "/priority", "P1, P2, P3, P4, P5"),
                Arguments.of(anIncident().with("priority", 1), "/priority", "P1, P2, P3, P4, P5"),
                Arguments.of(anIncident().without("affectedService"), "/affectedService", "is required"),
                Arguments.of(anIncident().with("affectedService", "  "), "/affectedService", "is required"),
                Arguments.of(anIncident().with("affectedService", "x".repeat(201)), "/affectedService", "at most 200"),
                Arguments.of(anIncident().with("summary", "x".repeat(4_001)), "/summary", "at most 4000"),
                Arguments.of(anIncident().with("reason", "a\u0000b"), "/reason", "control characters"),
                Arguments.of(anIncident().with("reference", "x".repeat(65)), "/reference", "at most 64"),
                Arguments.of(anIncident().without("openedAt"), "/openedAt", "is required"),
                Arguments.of(anIncident().with("openedAt", "2019-07-01T10:00"), "/openedAt", "with an offset"),
                Arguments.of(anIncident().with("openedAt", "2019-02-30T10:00:00Z"), "/openedAt", "with an offset"),
                Arguments.of(anIncident().with("openedAt", "2999-01-01T00:00:00Z"), "/openedAt", "in the future"),
                Arguments.of(anIncident().with("status", "done"), "/status", "open, on-hold, resolved, closed, void"),
                Arguments.of(
                        anIncident().with("status", "resolved"), "/resolvedAt", "is required with status resolved"),
                Arguments.of(
                        anIncident().with("resolvedAt", "2019-01-15T10:00:00Z"), "/resolvedAt", "only possible with"),
                Arguments.of(anIncident().resolvedAt("2019-01-15T08:59:59Z"), "/resolvedAt", "before openedAt"),
                Arguments.of(
                        anIncident().resolvedAt("2019-01-15T10:00:00Z").with("restoredAt", "2019-01-15T11:00:00Z"),
                        "/restoredAt",
                        "after resolvedAt"),
                Arguments.of(anIncident().with("downtime", "4 hours"), "/downtime", "such as PT4H"),
                Arguments.of(anIncident().with("downtime", "-PT4H"), "/downtime", "such as PT4H"),
                Arguments.of(anIncident().with("knownIssue", "yes"), "/knownIssue", "true or false"),
                Arguments.of(anIncident().with("cause", "gremlins"), "/cause", "human-error"),
                Arguments.of(
                        anIncident().with("holds", List.of(Map.of("to", "2019-01-15T10:00:00Z"))),
                        "/holds/0/from",
                        "is required"),
                Arguments.of(
                        anIncident().with("permanentFix", Map.of("text", "x", "when", "now")),
                        "/permanentFix/when",
                        "is not known"),
                Arguments.of(anIncident().with("prioritty", "P1"), "/prioritty", "is not known"),
                Arguments.of(anIncident().with("version", 7), "/version", "is not known"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedWithTheRemedy(AnIncident incident, String pointer, String remedy) {
        var refused = Desk.posts(incident);

        refused.statusCode(400)
                .contentType(PROBLEM)
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/validation"))
                .body("status", equalTo(400))
                .body("instance", equalTo("/api/v1/incidents"))
                .body("errors.pointer", hasItems(pointer))
                .body("errors.find { it.pointer == '%s' }.detail".formatted(pointer), containsString(remedy));
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        var refused = Desk.posts("{\"priority\": \"P9\", \"colour\": 1}");

        refused.statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/organisation", "/priority", "/affectedService", "/openedAt", "/colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"organisation\": ",
                "[]",
                "null",
                "\"text\"",
                "{} {}",
                "{\"priority\": \"P1\", \"priority\": \"P2\"}",
                "{\"priority\": NaN}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}}}}}}}}}}}}}",
                "{\"a\": 1e999999999, }",
            })
    void aBodyThatIsNotAJsonObjectIsMalformed(String body) {
        var refused = Desk.posts(body);

        refused.statusCode(400).contentType(PROBLEM).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void malformedJsonIsLocated() {
        var refused = Desk.posts("{\n  \"priority\": P1\n}");

        refused.body("detail", containsString("line 2, column"));
    }

    @ParameterizedTest
    @ValueSource(ints = {262_145, 300 * 1024, 2_000_000})
    void aBodyOver256KibibytesIsTooLarge(int size) {
        var refused = Desk.posts("{\"summary\": \"%s\"}".formatted("x".repeat(size)));

        refused.statusCode(413).contentType(PROBLEM).body("type", equalTo("/problems/content-too-large"));
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
    void anotherMediaTypeIsRefused() {
        var refused = Desk.as("desk-key")
                .contentType("text/plain")
                .body("P1")
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(415).contentType(PROBLEM).body("detail", containsString("Content-Type"));
    }

    @Test
    void anotherMethodIsRefused() {
        var refused = Desk.as("desk-key").delete(Desk.INCIDENTS).then();

        refused.statusCode(405).contentType(PROBLEM).body("detail", containsString("method"));
    }

    @Test
    void anUnknownAddressIsRefused() {
        var refused = Desk.as("desk-key").get("/api/v1/incident").then();

        refused.statusCode(404).contentType(PROBLEM);
    }

    @Test
    void anUnknownQueryParameterIsNamed() {
        var refused = Desk.as("desk-key")
                .contentType("application/json")
                .queryParam("dryrun", true)
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(400).contentType(PROBLEM).body("errors[0].parameter", equalTo("dryrun"));
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
    void aKeyWithoutTheScopeIsRefused() {
        var refused = Desk.as("reader-key")
                .contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(403).contentType(PROBLEM).body("detail", containsString("scope"));
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

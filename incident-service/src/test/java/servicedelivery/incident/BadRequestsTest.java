package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import servicedelivery.backing.BackingServicesResource;

/** What is wrong with a request as a whole is refused at every address that takes a body, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class BadRequestsTest {

    private static final String PROBLEM = "application/problem+json";

    private static final List<String> NO_OBJECTS = List.of(
            "{\"organisation\": ",
            "[]",
            "null",
            "\"text\"",
            "{} {}",
            "{\"priority\": \"P1\", \"priority\": \"P2\"}",
            "{\"priority\": NaN}",
            "{\"summary\": \"a\tb\"}",
            "{\"a\": %s1}".formatted("0".repeat(50)),
            "{\"a\": 1e999999999, }",
            "{\"a\":".repeat(20) + "{}" + "}".repeat(20),
            "<incident/>",
            "organisation=col&priority=P1");

    @Inject
    Stored stored;

    private long before;

    /** Where a body is taken, as what. */
    private enum Address {
        POST("POST", "/api/v1/incidents", "application/json"),
        PUT("PUT", "/api/v1/organisations/col/incidents/BAD-1", "application/json"),
        PATCH("PATCH", "/api/v1/incidents/01900000-0000-7000-8000-000000000000", "application/merge-patch+json");

        private final String method;
        private final String path;
        private final String mediaType;

        Address(String method, String path, String mediaType) {
            this.method = method;
            this.path = path;
            this.mediaType = mediaType;
        }

        RequestSpecification request() {
            return this == PATCH ? Desk.as("desk-key").header("If-Match", "\"1\"") : Desk.as("desk-key");
        }

        ValidatableResponse send(RequestSpecification request, byte[] body) {
            return request.body(body).request(method, path).then();
        }
    }

    @BeforeEach
    void count() {
        before = stored.incidentsAndEvents();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(stored.incidentsAndEvents()).isEqualTo(before);
    }

    static Stream<Arguments> noObjectsEverywhere() {
        return Stream.of(Address.values())
                .flatMap(address -> NO_OBJECTS.stream().map(body -> Arguments.of(address, body)));
    }

    @ParameterizedTest
    @MethodSource("noObjectsEverywhere")
    void aBodyThatIsNotOneJsonObjectIsMalformed(Address address, String body) {
        var refused =
                address.send(address.request().contentType(address.mediaType), body.getBytes(StandardCharsets.UTF_8));

        refused.statusCode(400).contentType(PROBLEM).body("type", equalTo("/problems/malformed-json"));
    }

    @ParameterizedTest
    @EnumSource(Address.class)
    void noBodyAtAllIsMalformed(Address address) {
        var refused = address.send(address.request().contentType(address.mediaType), new byte[0]);

        refused.statusCode(400).contentType(PROBLEM).body("type", equalTo("/problems/malformed-json"));
    }

    @ParameterizedTest
    @EnumSource(Address.class)
    void anotherEncodingThanUtf8IsMalformed(Address address) {
        for (var charset : List.of("ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
            var body = "{\"summary\": \"Störung\"}".getBytes(Charset.forName(charset));

            var refused = address.send(address.request().contentType(address.mediaType), body);

            refused.statusCode(400).contentType(PROBLEM).body("detail", containsString("UTF-8"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Address.class,
            names = {"POST", "PUT"})
    void halfACharacterIsRefused(Address address) {
        var half = anIncident().json().replace("Printing", "\\ud83d");

        var refused =
                address.send(address.request().contentType(address.mediaType), half.getBytes(StandardCharsets.UTF_8));

        refused.statusCode(400)
                .contentType(PROBLEM)
                .body("errors.find { it.pointer == '/affectedService' }.detail", containsString("broken Unicode"));
    }

    static Stream<Arguments> tooLargeEverywhere() {
        return Stream.of(Address.values())
                .flatMap(address -> Stream.of(262_145, 300 * 1024, 2_000_000).map(size -> Arguments.of(address, size)));
    }

    @ParameterizedTest
    @MethodSource("tooLargeEverywhere")
    void aBodyOver256KibibytesIsTooLarge(Address address, int size) {
        var large = "{\"summary\": \"%s\"}".formatted("x".repeat(size)).getBytes(StandardCharsets.UTF_8);

        var refused = address.send(address.request().contentType(address.mediaType), large);

        refused.statusCode(413).contentType(PROBLEM).body("type", equalTo("/problems/content-too-large"));
    }

    @ParameterizedTest
    @EnumSource(Address.class)
    void anotherMediaTypeIsRefused(Address address) {
        var refused = address.send(
                address.request().contentType("text/plain"), anIncident().json().getBytes(StandardCharsets.UTF_8));

        refused.statusCode(415).contentType(PROBLEM).body("detail", containsString("Content-Type"));
    }

    @ParameterizedTest
    @EnumSource(Address.class)
    void anUnknownQueryParameterIsNamed(Address address) {
        var request = address.request().contentType(address.mediaType).queryParam("dryrun", true);

        var refused = address.send(request, anIncident().json().getBytes(StandardCharsets.UTF_8));

        refused.statusCode(400).contentType(PROBLEM).body("errors[0].parameter", equalTo("dryrun"));
    }

    @Test
    void aProblemOfALineHasNoInstanceOfItsOwn() {
        assertThat(Desk.batch("{}").get(0))
                .contains("\"line\":1", "\"problem\":{")
                .doesNotContain("instance");
    }

    @Test
    void everyBadLineOfABatchIsAnsweredAndNothingElseIsLost() {
        var lines = NO_OBJECTS.stream().filter(body -> !body.contains("\n")).toList();

        var answers = Desk.batch(String.join("\n", lines) + "\n{\"summary\": \"" + "x".repeat(64 * 1024) + "\"}");

        assertThat(answers).hasSize(lines.size() + 1);
        assertThat(answers.subList(0, lines.size())).allMatch(answer -> answer.contains("/problems/malformed-json"));
        assertThat(answers.get(lines.size())).contains("\"status\":413", "/problems/content-too-large");
    }
}

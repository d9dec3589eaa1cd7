package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RefusalAuditTest {

    private static final Logger AUDIT = Logger.getLogger("audit");

    private final String requestId = UUID.randomUUID().toString();
    private final Lines lines = new Lines();

    private static final class Lines extends Handler {

        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        AUDIT.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        AUDIT.removeHandler(lines);
    }

    @Test
    void aRequestWithoutAKeyIsNoted() {
        RestAssured.given().header("X-Request-Id", requestId).get(Desk.INCIDENTS);

        var line = line();
        assertThat(line.get("status").intValue()).isEqualTo(401);
        assertThat(line.get("key").isNull()).isTrue();
        assertThat(line.get("method").textValue()).isEqualTo("GET");
        assertThat(line.get("path").textValue()).isEqualTo(Desk.INCIDENTS);
        assertThat(line.get("from").textValue()).isEqualTo("127.0.0.1");
        assertThat(line.get("at").textValue()).endsWith("Z");
    }

    @Test
    void anUnknownKeyIsNotedWithoutTheKey() {
        Desk.as("a-guess").header("X-Request-Id", requestId).get(Desk.INCIDENTS);

        assertThat(line().toString()).contains("401").doesNotContain("a-guess");
    }

    @Test
    void aKeyThatLacksTheScopeIsNamed() {
        Desk.as("reader-key")
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS);

        assertThat(line().get("status").intValue()).isEqualTo(403);
        assertThat(line().get("key").textValue()).isEqualTo("test-reader");
    }

    @Test
    void whatWasSentIsNotInTheLine() {
        Desk.as("police-key")
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body(anIncident().with("summary", "a secret remark").json())
                .post(Desk.INCIDENTS + "?note=another-remark");

        assertThat(line().toString()).contains("test-police").doesNotContain("remark");
    }

    @Test
    void aKeyIsNamedAlsoWhereARefusalNeedsNone() {
        for (var type : List.of("application/json; charset=latin1", "text/plain")) {
            Desk.as("desk-key")
                    .header("X-Request-Id", requestId + type.length())
                    .contentType(type)
                    .body("{}")
                    .post(Desk.INCIDENTS);
            assertThat(line(requestId + type.length()).get("status").intValue()).isEqualTo(415);
            assertThat(line(requestId + type.length()).get("key").textValue()).isEqualTo("test-desk");
        }
        Desk.as("desk-key")
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body("x".repeat(300_000))
                .post(Desk.INCIDENTS);

        assertThat(line().get("status").intValue()).isEqualTo(413);
        assertThat(line().get("key").textValue()).isEqualTo("test-desk");
    }

    @Test
    void whatStandsInAPathIsNotInTheLine() {
        Desk.as("desk-key")
                .header("X-Request-Id", requestId)
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/organisations/col/incidents/SECRET-1");
        Desk.as("desk-key").header("X-Request-Id", requestId + "-other").get("/api/v1/incident/SECRET-1");

        assertThat(line().get("path").textValue())
                .isEqualTo("/api/v1/organisations/{organisation}/incidents/{reference}");
        assertThat(line(requestId + "-other").get("path").isNull()).isTrue();
        assertThat(lines.all).noneMatch(line -> line.contains("SECRET-1"));
    }

    @Test
    void eachRefusedLineOfABatchIsNotedWithoutWhatItSaid() {
        Desk.as("police-key")
                .header("X-Request-Id", requestId)
                .contentType("application/x-ndjson")
                .body(String.join(
                                "\n",
                                anIncident()
                                        .with("organisation", "colp")
                                        .with("reference", requestId)
                                        .json(),
                                "",
                                anIncident().with("reference", "SECRET-1").json(),
                                "{\"summary\": \"SECRET-1\"}",
                                "SECRET-1")
                        .getBytes(StandardCharsets.UTF_8))
                .post(Desk.INCIDENTS + "/batch");

        var noted = await().until(() -> linesOf(requestId), found -> found.size() == 3);
        assertThat(noted).extracting(line -> line.get("event").textValue()).containsOnly("line-refused");
        assertThat(noted).extracting(line -> line.get("line").intValue()).containsExactly(3, 4, 5);
        assertThat(noted).extracting(line -> line.get("status").intValue()).containsExactly(403, 400, 400);
        assertThat(noted).extracting(line -> line.get("key").textValue()).containsOnly("test-police");
        assertThat(lines.all).noneMatch(line -> line.contains("SECRET-1"));
    }

    @Test
    void whatIsAnsweredWellIsNotNoted() {
        Desk.as("desk-key").header("X-Request-Id", requestId).get(Desk.INCIDENTS);
        Desk.as("a-guess").header("X-Request-Id", requestId + "-later").get(Desk.INCIDENTS);

        await().until(() -> !linesOf(requestId + "-later").isEmpty());

        assertThat(linesOf(requestId)).isEmpty();
    }

    private JsonNode line() {
        return line(requestId);
    }

    private JsonNode line(String id) {
        return await().until(() -> linesOf(id), found -> found.size() == 1).get(0);
    }

    private List<JsonNode> linesOf(String id) {
        return lines.all.stream()
                .map(RefusalAuditTest::json)
                .filter(line -> line.get("requestId").textValue().equals(id))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (Exception e) {
            throw new AssertionError(line, e);
        }
    }
}

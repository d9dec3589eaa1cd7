package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static servicedelivery.incident.AnIncident.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

/** Every operation with every kind of key: the address of another organisation is forbidden, its incident is not there. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class AccessTest {

    private static final String A_STATE =
            anIncident().without("organisation").with("confidential", true).json();

    @ParameterizedTest
    @CsvSource({
        // no key, wrong key, reads only, City Police only, operations only, operations of City Police only
        "POST,  /incidents,                                  401, 401, 403, 403, 403, 403",
        "POST,  /incidents/batch,                            401, 401, 403, 200, 403, 403",
        "GET,   /incidents,                                  401, 401, 200, 200, 403, 403",
        "GET,   /incidents?organisation=col,                 401, 401, 200, 403, 403, 403",
        "GET,   /incidents/{id},                             401, 401, 200, 404, 403, 403",
        "GET,   /incidents/{id}/history,                     401, 401, 200, 404, 403, 403",
        "PATCH, /incidents/{id},                             401, 401, 403, 404, 403, 403",
        "PUT,   /organisations/col/incidents/{reference},    401, 401, 403, 403, 403, 403",
        "GET,   /organisations/col/incidents/{reference},    401, 401, 200, 403, 403, 403",
        "GET,   /organisations,                              401, 401, 200, 200, 403, 403",
        "POST,  /outbox/re-emit?from=2999-01-01T00:00:00Z,   401, 401, 403, 403, 202, 403",
    })
    void whoMayDoWhat(
            String method, String path, int none, int wrong, int reader, int police, int operations, int foreign) {
        var reference = Desk.freshReference();
        var id = Desk.tells(reference, A_STATE).extract().<String>path("id");
        var address = "/api/v1" + path.replace("{id}", id).replace("{reference}", reference);

        assertThat(status(method, address, "")).isEqualTo(none);
        assertThat(status(method, address, "wrong")).isEqualTo(wrong);
        assertThat(status(method, address, "reader-key")).isEqualTo(reader);
        assertThat(status(method, address, "police-key")).isEqualTo(police);
        assertThat(status(method, address, "operations-key")).isEqualTo(operations);
        assertThat(status(method, address, "police-operations-key")).isEqualTo(foreign);
        Desk.reads(id).body("version", equalTo(1));
    }

    @Test
    void listsCoverOnlyTheOrganisationsOfTheKey() {
        Desk.reports(anIncident());
        Desk.reports(anIncident().with("organisation", "colp"));

        var listed = Desk.as("police-key").get("/api/v1/incidents?limit=500").then();

        listed.statusCode(200).body("items.organisation", everyItem(equalTo("colp")));
        Desk.as("police-key").get("/api/v1/organisations").then().body("code", equalTo(List.of("colp")));
    }

    @Test
    void aLineForAnotherOrganisationIsForbiddenAndTheOthersGoOn() {
        var foreign = anIncident().with("reference", Desk.freshReference());
        var own = anIncident().with("reference", Desk.freshReference()).with("organisation", "colp");

        var answers = send("POST", "/api/v1/incidents/batch", "police-key", foreign.json() + "\n" + own.json())
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(answers.get(0)).contains("\"status\":403", "/problems/organisation-forbidden");
        assertThat(answers.get(1)).contains("\"status\":201");
    }

    @Test
    void aKeyWithoutTheScopeIsToldSo() {
        var refused = Desk.as("reader-key")
                .contentType("application/json")
                .body(anIncident().json())
                .post(Desk.INCIDENTS)
                .then();

        refused.statusCode(403).contentType("application/problem+json").body("detail", containsString("scope"));
    }

    private static int status(String method, String address, String key) {
        return send(
                        method,
                        address,
                        key,
                        address.endsWith("/incidents") ? anIncident().json() : A_STATE)
                .extract()
                .statusCode();
    }

    private static ValidatableResponse send(String method, String address, String key, String body) {
        var request = Desk.as(key);
        switch (method) {
            case "PATCH" ->
                request.contentType("application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .body(body);
            case "PUT" -> request.contentType("application/json").body(body);
            case "POST" -> {
                if (!address.contains("re-emit")) {
                    request.contentType(address.endsWith("batch") ? "application/x-ndjson" : "application/json")
                            .body(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            default -> {}
        }
        return request.request(method, address).then();
    }
}

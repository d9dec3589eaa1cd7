package servicedelivery.incident;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

/** A method that an address does not take, and a body in a form that nobody reads here, are refused with what would be right. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class OtherMethodsAndFormsTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/incidents                             | GET, HEAD, OPTIONS, POST",
                "/api/v1/incidents/                            | GET, HEAD, OPTIONS, POST",
                "/api/v1/incidents/batch                       | OPTIONS, POST",
                "/api/v1/incidents/any                         | GET, HEAD, OPTIONS, PATCH",
                "/api/v1/incidents/any/history                 | GET, HEAD, OPTIONS",
                "/api/v1/organisations                         | GET, HEAD, OPTIONS",
                "/api/v1/organisations/col/incidents/a%2Fb     | GET, HEAD, OPTIONS, PUT",
                "/api/v1/outbox/re-emit                        | OPTIONS, POST"
            })
    void anotherMethodIsRefusedWithThoseThatAreTaken(String path, String methods) {
        for (var method : List.of("DELETE", "TRACE")) {
            Desk.as("desk-key")
                    .urlEncodingEnabled(false)
                    .request(method, path)
                    .then()
                    .statusCode(405)
                    .contentType(PROBLEM)
                    .header("Allow", methods)
                    .body("type", equalTo("/problems/method-not-allowed"))
                    .body("instance", equalTo(path));
        }
    }

    @Test
    void aBatchCannotBeRead() {
        Desk.as("desk-key").get("/api/v1/incidents/batch").then().statusCode(405);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/incidents, application/json",
        "PUT, /api/v1/organisations/col/incidents/FORM-1, application/json",
        "PATCH, /api/v1/incidents/01900000-0000-7000-8000-000000000000, application/merge-patch+json",
        "POST, /api/v1/incidents/batch, application/x-ndjson"
    })
    void aBodyThatIsCompressedOrInAnotherCharsetIsRefused(String method, String path, String type) {
        sends(method, path, type, "gzip")
                .statusCode(415)
                .contentType(PROBLEM)
                .header("Accept-Encoding", "identity")
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", containsString("Content-Encoding"));
        for (var charset : List.of("; charset=latin1", ";Charset=\"utf-16\"", "; a=b; charset=ISO-8859-1")) {
            sends(method, path, type + charset, "identity")
                    .statusCode(415)
                    .contentType(PROBLEM)
                    .body("detail", containsString("UTF-8"));
        }
        sends(method, path, type + "; charset=\"UTF-8\"", "identity").statusCode(not(415));
    }

    private static ValidatableResponse sends(String method, String path, String type, String encoding) {
        return Desk.as("desk-key")
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .header("If-Match", "\"1\"")
                .body("{".getBytes(StandardCharsets.UTF_8))
                .request(method, path)
                .then();
    }
}

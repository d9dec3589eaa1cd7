package servicedelivery.reporting.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ErrorPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void peopleAreShownAPageWhereThereIsNone() {
        given().accept(BROWSER)
                .get("/nothing/<script>alert(1)</script>")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body("html.head.title", equalTo("Page not found – Service delivery"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"));
    }

    @Test
    void programsAreToldAsEverywhere() {
        given().accept("*/*").get("/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style.css", "/refresh.js", "/icon.svg"})
    void whatPagesAreMadeOfMayBeKeptByBrowsers(String file) {
        given().get(file + "?v=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=86400"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theApiHasNoPages() {
        given().accept(BROWSER).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/nothing").then().header("Content-Security-Policy", nullValue());
    }

    @Test
    void theFrameworksPagesAreNotShownInOthers() {
        given().get("/q/openapi").then().header("X-Frame-Options", "DENY").header("X-Content-Type-Options", "nosniff");
    }
}

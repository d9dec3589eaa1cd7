package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ProbesTest {

    @Inject
    Stage stage;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void livenessIsThatOfThePollLoop() {
        given().get(live)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'loops' }.data.keySet()", hasItem("event-pump-seconds-ago"));
    }

    @Test
    void readinessIsThatOfTheDatabase() {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("database", "Graceful Shutdown"));
    }

    @Test
    void theProjectionIsMeasured() {
        stage.publish(anIncident());

        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("projection_lag_events"))
                .body(containsString("projection_applied_total"))
                .body(containsString("projection_dead_letters"))
                .body(containsString("projection_stopped 0.0"));
    }
}

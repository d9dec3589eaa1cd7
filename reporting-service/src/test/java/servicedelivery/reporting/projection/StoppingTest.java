package servicedelivery.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class StoppingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REMEDY = "DELETE FROM projection_offset";

    @Inject
    Stage stage;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/group/wellness", management = true)
    URL wellness;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    /** The remedy has all topics read anew, with the events of other tests; those that follow ask for complete figures. */
    @AfterEach
    void awaitAllThatIsReadAnew() {
        await().atMost(SOON).until(this::isAllApplied);
    }

    @ParameterizedTest
    @CsvSource({
        "next_offset = 1000000, is no longer in the log",
        "topic_id = 'another', was made again under the same name",
    })
    void aLogThatDoesNotFitStopsTheProjectionUntilTheRemedyIsApplied(String damage, String finding) {
        var incident = anIncident().p1();
        stage.publish(incident);
        stage.execute("UPDATE projection_offset SET owner_epoch = owner_epoch + 1, " + damage);
        var sent = stage.send(List.of(incident.version(2).record()));
        await().atMost(SOON).until(this::isStopped);
        reports.get("/status")
                .body("stopped", containsString(finding))
                .body("stopped", containsString(REMEDY))
                .body("complete", equalTo(false));
        given().get(wellness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'projection' }.data.reason", containsString(finding))
                .body("checks.find { it.name == 'projection' }.data.remedy", containsString(REMEDY));
        given().get(metrics).then().body(containsString("projection_stopped 1.0"));
        given().get(live).then().statusCode(200);

        stage.execute(REMEDY);

        stage.awaitApplied(sent);
        await().atMost(SOON).until(() -> !isStopped());
        assertThat(stage.rows("SELECT version FROM incident_fact WHERE id = '%s'".formatted(incident.id())))
                .containsExactly("(2)");
    }

    @Test
    void anotherFindingReplacesTheFirst() {
        stage.publish(anIncident().p1());
        stage.execute("UPDATE projection_offset SET owner_epoch = owner_epoch + 1, next_offset = 1000000");
        var sent = stage.send(List.of(anIncident().p1().record()));
        await().atMost(SOON).until(() -> stopReason().contains("is no longer in the log"));

        stage.execute("UPDATE projection_offset SET topic_id = 'another'");

        await().atMost(SOON).until(() -> stopReason().contains("was made again under the same name"));
        stage.execute(REMEDY);
        stage.awaitApplied(sent);
        await().atMost(SOON).until(() -> !isStopped());
    }

    private String stopReason() {
        return String.valueOf(reports.get("/status").extract().<String>path("stopped"));
    }

    private boolean isAllApplied() {
        return Objects.equals(reports.get("/status").extract().path("pending"), 0);
    }

    private boolean isStopped() {
        return reports.get("/status").extract().path("stopped") != null;
    }
}

package servicedelivery.reporting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class StatusTest {

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void figuresAreCompleteWhenBothSourcesHaveSaidSo() {
        var recently = Instant.now().minusSeconds(20);

        stage.bothSourcesPublishedThrough(recently);

        reports.get("/status")
                .body("complete", equalTo(true))
                .body("pending", equalTo(0))
                .body("deadLetters", equalTo(0))
                .body("stopped", nullValue())
                .body("sources.source", containsInAnyOrder("incident-service", "survey-service"))
                .body("sources[0].backlog", equalTo(0));
        reports.get("/nps").body("complete", equalTo(true));
        await().untilAsserted(() -> reports.get("/status").body("recordedThrough", notNullValue()));
    }

    @Test
    void aSourceThatWasNeverHeardMakesThemIncomplete() {
        reports.get("/status").body("complete", equalTo(false)).body("sources[0].publishedThrough", nullValue());
    }

    @Test
    void aSourceThatIsSilentForAMinuteMakesThemIncomplete() {
        stage.bothSourcesPublishedThrough(Instant.now().minusSeconds(61));

        reports.get("/status").body("complete", equalTo(false));
        reports.get("/priority-incidents").body("complete", equalTo(false));
    }

    @Test
    void aSourceThatNobodyRequiresIsListedAndHoldsNothingUp() {
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.execute("INSERT INTO source_status VALUES ('retired-service', '2019-01-01T00:00:00Z', 3, 0)");

        reports.get("/status")
                .body("complete", equalTo(true))
                .body("sources.source", hasItem("retired-service"))
                .body("recordedThrough", not(equalTo("2019-01-01T00:00:00Z")));
    }

    @Test
    void theRevisionGrowsWithEveryChange() {
        int before = reports.get("/status").extract().path("revision");

        stage.publish(anIncident().p1());

        reports.get("/status").body("revision", greaterThan(before));
    }
}

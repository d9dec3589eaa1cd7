package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class OutagesTest {

    private static final String FIGURE = "/priority-incidents?asOf=2019-01-31";

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String WAITING =
            "SELECT 1 FROM pg_locks WHERE relation = 'survey_day'::regclass AND NOT granted";

    @Inject
    Stage stage;

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/group/wellness", management = true)
    URL wellness;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @AfterEach
    void heal() {
        BackingServicesResource.kafka().start();
        BackingServicesResource.postgres().start();
    }

    @Test
    void withKafkaDownFiguresAreServedAndGoOnWhenItIsBack() {
        stage.publish(anIncident().p1());
        BackingServicesResource.kafka().kill();
        reports.get(FIGURE).statusCode(200).body("total.all.opened", equalTo(1));
        given().get(ready).then().statusCode(200);
        given().get(live).then().statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> given().get(wellness)
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'kafka' }.data.remedy", containsString("Start the brokers")));

        BackingServicesResource.kafka().start();

        stage.publish(anIncident().p1());
        reports.get(FIGURE).body("total.all.opened", equalTo(2));
        await().atMost(SOON).until(() -> given().get(wellness).statusCode() == 200);
    }

    @Test
    void withPostgresqlDownNothingIsLostAndNothingCountsTwice() {
        stage.publish(anIncident().p1());
        BackingServicesResource.postgres().kill();
        var sent =
                stage.send(List.of(anIncident().p1().record(), anIncident().p2().record()));
        reports.get(FIGURE).statusCode(503).header("Retry-After", notNullValue());
        given().get(live).then().statusCode(200);
        await().atMost(SOON).until(() -> given().get(ready).statusCode() == 503);

        BackingServicesResource.postgres().start();

        stage.awaitApplied(sent);
        reports.get(FIGURE).statusCode(200).body("total.all.opened", equalTo(3));
        await().atMost(SOON).until(() -> given().get(ready).statusCode() == 200);
    }

    @Test
    void aTransactionInWhoseMiddlePostgresqlDiesIsDoneOnceWhenItIsBack() throws SQLException {
        stage.publish(anIncident().p1());
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("LOCK TABLE survey_day IN EXCLUSIVE MODE");
            }
            var sent = stage.send(List.of(
                    anIncident().p1().record(), aResponse().recommending(9).record()));
            await().atMost(SOON).until(() -> stage.rows(WAITING).size() == 1);

            BackingServicesResource.postgres().kill();
            BackingServicesResource.postgres().start();

            stage.awaitApplied(sent);
        }
        // A connection of the pool that has not been used since may still be one to the server that died.
        await().atMost(SOON).untilAsserted(() -> reports.get(FIGURE).body("total.all.opened", equalTo(2)));
        reports.get("/nps?asOf=2019-01-31").body("overall.promoters", equalTo(1));
    }
}

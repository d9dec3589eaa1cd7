package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class SummaryTest {

    @Inject
    Stage stage;

    @Inject
    DataSource dataSource;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
        stage.publish(
                anIncident().p1().with("cause", "power"),
                anIncident().p2().of("colp").with("cause", "power"),
                anIncident().p1().openedAt("2018-12-20T09:00:00Z"),
                aResponse().recommending(10).rating("good"),
                aResponse().recommending(0).rating("poor").respondedAt("2018-11-20T09:00:00Z"));
    }

    @Test
    void eachPartIsWhatItsOwnAddressAnswers() {
        var summary = json("/summary?asOf=2019-01-31");

        assertThat(summary.getString("asOf")).isEqualTo("2019-01-31");
        assertThat(summary.getBoolean("complete")).isFalse();
        assertThat(summary.<Object>get("nps")).isEqualTo(answer("/nps?asOf=2019-01-31&months=3"));
        assertThat(summary.<Object>get("satisfaction")).isEqualTo(answer("/satisfaction?asOf=2019-01-31&months=1"));
        assertThat(summary.<Object>get("priorityIncidents"))
                .isEqualTo(answer("/priority-incidents?asOf=2019-01-31&months=1"));
        assertThat(summary.<Object>get("repeatIssues")).isEqualTo(answer("/repeat-issues?asOf=2019-01-31&months=1"));
        assertThat(summary.getInt("nps.overall.responses")).isEqualTo(2);
        assertThat(summary.getInt("priorityIncidents.total.all.opened")).isEqualTo(2);
    }

    @Test
    void aMonthIsAskedForByItsName() {
        assertThat(answer("/summary?month=2019-01")).isEqualTo(answer("/summary?asOf=2019-01-31"));
        reports.get("/summary?month=2019-02&organisation=col")
                .body("asOf", equalTo("2019-02-28"))
                .body("nps.window.from", equalTo("2018-12-01"))
                .body("satisfaction.window.from", equalTo("2019-02-01"))
                .body("nps.byOrganisation.organisation", contains("col"));
    }

    @ParameterizedTest
    @CsvSource({
        "?month=2019-01&asOf=2019-01-31, month: must not be given together with asOf",
        "?month=2019-13, month: must be a month from 1970-01 to 9999-12",
        "?month=1969-12, month: must be a month from 1970-01 to 9999-12",
        "?asOf=yesterday, asOf: must be a date",
        "?months=3, months: is not known",
    })
    void aMistakeIsNamed(String query, String detail) {
        reports.get("/summary" + query).statusCode(400).body("detail", containsString(detail));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var tag = reports.get("/summary?month=2019-01").extract().header("ETag");

        var again = reports.request().header("If-None-Match", tag).get("/api/v1/summary?month=2019-01");

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void allPartsAreFromOneSnapshot() throws Exception {
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            execute(other, "LOCK TABLE incident_fact, survey_day IN ACCESS EXCLUSIVE MODE");
            var summary = CompletableFuture.supplyAsync(() -> json("/summary?month=2019-01"));
            await().until(() -> !stage.rows(
                            "SELECT 1 FROM pg_locks WHERE relation = 'survey_day'::regclass AND NOT granted")
                    .isEmpty());
            execute(other, "UPDATE incident_fact SET status = 'void'");
            execute(other, "UPDATE survey_day SET promoters = 0, detractors = 0");
            other.commit();

            assertThat(summary.join().getInt("nps.overall.responses")).isEqualTo(2);
            assertThat(summary.join().getInt("priorityIncidents.total.all.opened"))
                    .isEqualTo(2);
        }
        assertThat(json("/summary?month=2019-01").getInt("priorityIncidents.total.all.opened"))
                .isZero();
    }

    private Object answer(String path) {
        return json(path).get("");
    }

    private JsonPath json(String path) {
        return reports.get(path).statusCode(200).extract().jsonPath();
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

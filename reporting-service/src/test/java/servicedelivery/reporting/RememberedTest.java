package servicedelivery.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

/** Whatever is answered 304 without the database is what the database would say. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RememberedTest {

    private static final String FIGURE = "/priority-incidents?asOf=2019-01-31";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Stage stage;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
        stage.publish(
                anIncident().p1(), anIncident().p1().of("colp"), aResponse().recommending(9));
    }

    @AfterEach
    void putRight() {
        clock.putRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIGURE,
                "/nps",
                "/satisfaction?months=12",
                "/summary?month=2019-01",
                "/repeat-issues?organisation=col",
                "/trend?asOf=2019-01-31",
                "/priority-incidents/breakdown?by=cause&asOf=2019-01-31",
                "/priority-incidents/incidents?asOf=2019-01-31&limit=1",
                "/nps/responses?asOf=2019-01-31"
            })
    void whatHasNotChangedIsSaidWhileEveryConnectionIsTaken(String path) throws SQLException {
        var tag = remembered(reports, path);
        var answer = reports.get(path).extract();
        var taken = new ArrayList<Connection>();
        try {
            for (var number = 0; number < connections; number++) {
                taken.add(pool.getConnection());
            }

            var unchanged = again(reports, path, tag).extract();

            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.asByteArray()).isEmpty();
            for (var header : new String[] {"ETag", "Cache-Control", "Vary", "Link", "Figures-Complete"}) {
                assertThat(unchanged.header(header)).as(header).isEqualTo(answer.header(header));
            }
            assertThat(unchanged.header("X-Request-Id")).isNotEqualTo(answer.header("X-Request-Id"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whatThisReplicaHasAppliedIsSeenAtOnce() {
        for (var opened = 3; opened < 23; opened++) {
            var tag = remembered(reports, FIGURE);

            stage.publish(anIncident().p1());

            again(reports, FIGURE, tag)
                    .statusCode(200)
                    .header("ETag", not(equalTo(tag)))
                    .body("total.all.opened", equalTo(opened));
        }
    }

    @Test
    void whatAnotherReplicaHasAppliedIsSeenWithinASecond() {
        var tag = remembered(reports, FIGURE);

        stage.execute("UPDATE incident_fact SET status = 'void'; UPDATE revision SET value = value + 1");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> again(reports, FIGURE, tag).extract().statusCode() == 200);
        reports.get(FIGURE).body("total.all.opened", equalTo(0));
    }

    @Test
    void anIncidentBecomesOverdueWithoutAnyEvent() {
        var due = Instant.now().plus(Duration.ofHours(1));
        stage.publish(anIncident().p1().open().with("dueAt", due.toString()));
        var tag = remembered(reports, FIGURE);

        clock.putForwardTo(due.plusSeconds(1));

        again(reports, FIGURE, tag).statusCode(200).body("total.all.overdue", equalTo(1));
    }

    @Test
    void atMidnightTodayIsAnotherDay() {
        var tag = remembered(reports, "/priority-incidents");
        var tomorrow = LocalDate.now(LONDON).plusDays(1);

        clock.putForwardTo(tomorrow.atStartOfDay(LONDON).toInstant());

        again(reports, "/priority-incidents", tag).statusCode(200).body("asOf", equalTo(tomorrow.toString()));
    }

    @Test
    void aSourceThatFallsSilentMakesFiguresIncompleteWithoutAnyEvent() {
        var spoken = Instant.now().plusSeconds(5);
        stage.bothSourcesPublishedThrough(spoken);
        reports.get(FIGURE).body("complete", equalTo(true));
        var tag = remembered(reports, FIGURE);

        clock.putForwardTo(spoken.plusSeconds(61));

        again(reports, FIGURE, tag).statusCode(200).body("complete", equalTo(false));
    }

    @Test
    void nobodyGetsTheTagOfWhoMaySeeSomethingElse() {
        var everyones = remembered(reports, FIGURE);
        var polices = remembered(ReportsApi.asThePolice(), FIGURE);

        assertThat(everyones).isNotEqualTo(polices);
        again(ReportsApi.asThePolice(), FIGURE, everyones).statusCode(200).header("ETag", polices);
        again(reports, FIGURE, polices).statusCode(200).header("ETag", everyones);
    }

    @Test
    void aTagIsNoKey() {
        var tag = remembered(reports, FIGURE);

        given().header("If-None-Match", tag).get("/api/v1" + FIGURE).then().statusCode(401);
        given().header("If-None-Match", tag)
                .header("X-API-Key", "guess")
                .get("/api/v1" + FIGURE)
                .then()
                .statusCode(401);
        again(ReportsApi.withoutTheScope(), FIGURE, tag).statusCode(403);
    }

    @Test
    void rowsAsCsvHaveATagOfTheirOwn() {
        var path = "/trend?asOf=2019-01-31";
        var tag = remembered(reports, path);

        var csv = reports.request()
                .header("Accept", "text/csv")
                .header("If-None-Match", tag)
                .get("/api/v1" + path);

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void whatChangesAllTheTimeIsNotRemembered() {
        var before = unchanged();

        var tag = reports.get("/status").extract().header("ETag");
        again(reports, "/status", tag);

        assertThat(unchanged()).isEqualTo(before);
    }

    /** The tag of an answer that is remembered by now. */
    private String remembered(ReportsApi asker, String path) {
        var tag = new String[1];
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            tag[0] = asker.get(path).statusCode(200).extract().header("ETag");
            var before = unchanged();
            return again(asker, path, tag[0]).extract().statusCode() == 304 && unchanged() > before;
        });
        return tag[0];
    }

    private ValidatableResponse again(ReportsApi asker, String path, String tag) {
        return asker.request()
                .header("If-None-Match", tag)
                .get("/api/v1" + path)
                .then();
    }

    private double unchanged() {
        return metrics.get("figures.unchanged").counter().count();
    }
}

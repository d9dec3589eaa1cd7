package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** Records that could not be read are read again. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RedriveTest {

    private static final String INCIDENTS = "/priority-incidents?asOf=2019-01-31&months=1";
    private static final String NPS = "/nps?asOf=2019-01-31&months=1";
    private static final String V1 = "servicedelivery.incident.opened.v1";
    private static final String V2 = "servicedelivery.incident.opened.v2";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();
    private final ReportsApi operator = ReportsApi.asOperator();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void aRecordThatCanBeReadByNowIsAppliedAndTheFiguresAreCompleteAgain() {
        var incident = anIncident().p1().ofType(V2);
        stage.bothSourcesPublishedThrough(Instant.now());
        stage.publish(incident);
        reports.get("/status").body("complete", equalTo(false)).body("deadLetters", equalTo(1));
        stage.rereadAs(V1);
        int before = reports.get("/status").extract().path("revision");

        operator.post("/dead-letters/%d/redrive".formatted(operator.onlyDeadLetter()))
                .statusCode(200)
                .body("state", equalTo("redriven"))
                .body("settledBy", equalTo("test-operations"))
                .body("settledAt", notNullValue())
                .body("key", equalTo(incident.id()))
                .body("value", nullValue());

        reports.get(INCIDENTS).body("total.all.opened", equalTo(1)).body("complete", equalTo(true));
        reports.get("/status")
                .body("complete", equalTo(true))
                .body("deadLetters", equalTo(0))
                .body("revision", equalTo(before + 1));
    }

    @Test
    void redrivingTwiceAppliesOnceAndAnswersTheSame() {
        stage.publish(anIncident().p1().ofType(V2));
        stage.rereadAs(V1);
        var redrive = "/dead-letters/%d/redrive".formatted(operator.onlyDeadLetter());
        var first = operator.post(redrive).statusCode(200).extract().asString();

        operator.post(redrive).statusCode(200).body(equalTo(first));

        reports.get(INCIDENTS).body("total.all.opened", equalTo(1));
    }

    @Test
    void aResponseThatIsRedrivenCountsInItsBucket() {
        stage.publish(aResponse().recommending(9).ofType("servicedelivery.survey-response.recorded.v2"));
        stage.rereadAs("servicedelivery.survey-response.recorded.v1");

        operator.post("/dead-letters/%d/redrive".formatted(operator.onlyDeadLetter()))
                .statusCode(200);

        reports.get(NPS).body("overall.promoters", equalTo(1));
    }

    @Test
    void whatIsStillUnreadableStaysAndSaysWhy() {
        stage.publish(anIncident().p1().without("openedAt"));
        var letter = operator.onlyDeadLetter();

        operator.post("/dead-letters/%d/redrive".formatted(letter))
                .statusCode(409)
                .body("type", equalTo("/problems/still-unreadable"))
                .body("detail", equalTo("field openedAt: is required"));

        assertThat(operator.onlyDeadLetter()).isEqualTo(letter);
        reports.get("/status").body("deadLetters", equalTo(1));
    }

    @Test
    void anOlderStateThatIsRedrivenNeverReplacesANewerOne() {
        var incident = anIncident().p1();
        stage.publish(incident.version(3).ofType(V2));
        stage.publish(incident.version(2));
        stage.rereadAs(V1);
        stage.execute("UPDATE incident_fact SET version = 4");

        operator.post("/dead-letters/%d/redrive".formatted(operator.onlyDeadLetter()))
                .statusCode(200)
                .body("state", equalTo("overtaken"));

        assertThat(stage.rows("SELECT version FROM incident_fact")).containsExactly("(4)");
    }

    @Test
    void aWordOfASourceThatIsRedrivenTakesNothingBack() {
        stage.bothSourcesPublishedThrough(Instant.now());
        var early = new Example(
                "sources",
                "servicedelivery.source.published-through.v2",
                Map.of(
                        "id",
                        "x",
                        "source",
                        "survey-service",
                        "publishedThrough",
                        "2019-01-01T00:00:00Z",
                        "backlog",
                        1));
        stage.publish(early);
        stage.rereadAs("servicedelivery.source.published-through.v1");

        operator.post("/dead-letters/%d/redrive".formatted(operator.onlyDeadLetter()))
                .statusCode(200)
                .body("state", equalTo("overtaken"));

        reports.get("/status").body("complete", equalTo(true));
    }

    @Test
    void whatWasDiscardedIsNotRedriven() {
        stage.publish(anIncident().p1().ofType(V2));
        var letter = operator.onlyDeadLetter();
        operator.post("/dead-letters/%d/discard".formatted(letter), "{\"reason\": \"Not ours\"}")
                .statusCode(200);

        operator.post("/dead-letters/%d/redrive".formatted(letter))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-step"));

        reports.get(INCIDENTS).body("total.all.opened", equalTo(0));
    }
}

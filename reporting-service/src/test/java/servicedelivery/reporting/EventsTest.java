package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class EventsTest {

    private static final String NPS = "/nps?asOf=2019-01-31&months=1";
    private static final String INCIDENTS = "/priority-incidents?asOf=2019-01-31&months=1";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void aDuplicateChangesNothing() {
        var response = aResponse().recommending(10);
        stage.publish(response);

        stage.publish(response, response);

        reports.get(NPS).body("overall.responses", equalTo(1));
    }

    @Test
    void anOldStateAfterANewerOneChangesNothing() {
        var response = aResponse().recommending(10);
        stage.publish(response.version(2).recommending(3));

        stage.publish(response);

        reports.get(NPS).body("overall.detractors", equalTo(1)).body("overall.promoters", equalTo(0));
    }

    @Test
    void aRestoredSourceComesBeforeHigherVersions() {
        var incident = anIncident().p1();
        stage.publish(incident.version(7).late());

        stage.publish(incident.version(2).generation(1));

        reports.get(INCIDENTS).body("total.all.withinTarget", equalTo(1)).body("total.all.late", equalTo(0));
    }

    @Test
    void aVoidedResponseLeavesEveryFigure() {
        var response = aResponse().recommending(10).rating("good");
        stage.publish(response);

        stage.publish(response.version(2).voided());

        reports.get(NPS).body("overall.responses", equalTo(0));
        reports.get("/satisfaction?asOf=2019-01-31").body("overall.responses", equalTo(0));
    }

    @Test
    void aVoidedResponseThatComesBackCountsAgain() {
        var response = aResponse().recommending(10);
        stage.publish(response.voided());

        stage.publish(response.version(2));

        reports.get(NPS).body("overall.responses", equalTo(1));
    }

    @Test
    void aResponseMovesToAnotherDayAndAnotherOrganisation() {
        var response = aResponse().recommending(10);
        stage.publish(response);

        stage.publish(response.version(2)
                .of("colp")
                .respondedAt("2018-12-31T12:00:00Z")
                .recommending(7));

        reports.get("/nps?asOf=2019-01-31&months=2")
                .body("byMonth.responses", contains(1, 0))
                .body("byOrganisation.passives", contains(1, 0));
    }

    @Test
    void theNewestStateOfABatchWinsWhateverItsPlace() {
        var incident = anIncident().p1();

        stage.publish(incident.version(3).late(), incident.version(5).open(), incident.version(4), incident);

        reports.get(INCIDENTS).body("total.all.open", equalTo(1)).body("total.all.opened", equalTo(1));
    }

    @Test
    void aTypeThatNobodyHasHeardOfIsAppliedByItsState() {
        stage.publish(anIncident()
                .p1()
                .ofType("servicedelivery.incident.teleported.v1")
                .with("mood", "bad"));

        reports.get(INCIDENTS).body("total.all.opened", equalTo(1));
        reports.get("/status").body("deadLetters", equalTo(0));
    }

    @Test
    void whatCannotBeReadIsSetAsideWithAllThatIsNeededToReadItAgain() {
        var incident = anIncident().p1();

        stage.publish(List.of(
                incident.record("not { json".getBytes(StandardCharsets.UTF_8)),
                incident.record(null),
                incident.without("openedAt").record(),
                incident.ofType("servicedelivery.incident.opened.v2").record(),
                incident.ofType("servicedelivery.survey-response.recorded.v1").record(),
                incident.with("reason", "a\0b").record(),
                anIncident().p1().record()));

        reports.get("/status").body("deadLetters", equalTo(6)).body("complete", equalTo(false));
        reports.get(INCIDENTS).body("total.all.opened", equalTo(1));
        assertThat(stage.rows("SELECT reason FROM dead_letter ORDER BY record_offset"))
                .containsExactly(
                        "(\"not JSON: line 1, column 1\")",
                        "(\"it has no value\")",
                        "(\"field openedAt: is required\")",
                        "(\"type servicedelivery.incident.opened.v2: this service does not read it\")",
                        "(\"type servicedelivery.survey-response.recorded.v1: this service does not read it\")",
                        "(\"field reason: cannot be read as its type\")");
        assertThat(stage.rows("SELECT convert_from(payload, 'UTF8') FROM dead_letter ORDER BY record_offset LIMIT 1"))
                .containsExactly("(\"not { json\")");
    }

    @Test
    void aNewerReadableStateSettlesWhatWasSetAside() {
        var incident = anIncident().p1();
        stage.publish(List.of(
                incident.record(),
                incident.record("{".getBytes(StandardCharsets.UTF_8)),
                incident.version(2).without("status").record()));

        stage.publish(incident.version(3));

        reports.get("/status").body("deadLetters", equalTo(0));
        assertThat(stage.rows("SELECT state FROM dead_letter")).containsExactly("(overtaken)", "(overtaken)");
    }

    @Test
    void anOlderStateDoesNotSettleWhatWasSetAside() {
        var incident = anIncident().p1();
        stage.publish(List.of(incident.version(3).without("status").record()));

        stage.publish(incident.version(2));

        reports.get("/status").body("deadLetters", equalTo(1));
    }

    @Test
    void anUnreadableOldStateOfAnAggregateKnownBetterDoesNotWait() {
        var incident = anIncident().p1();
        stage.publish(incident.version(3));

        stage.publish(List.of(incident.version(2).without("status").record()));

        reports.get("/status").body("deadLetters", equalTo(0));
    }

    @Test
    void aTimeThatTheDatabaseWouldRefuseCostsOneRecordOfItsBatch() {
        var culprit = anIncident().p1().openedAt("+294277-01-01T00:00:00Z");

        stage.publish(IntStream.range(0, 100)
                .mapToObj(number -> number == 50 ? culprit : anIncident().p1())
                .map(Example::record)
                .toList());

        reports.get(INCIDENTS).body("total.all.opened", equalTo(99));
        assertThat(stage.rows("SELECT reason, version FROM dead_letter"))
                .containsExactly("(\"field openedAt: is not from the years 1970 to 9999\",1)");
    }
}

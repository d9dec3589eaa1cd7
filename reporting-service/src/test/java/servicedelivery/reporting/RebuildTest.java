package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** The topics also have what other tests published, so that a rebuild brings that back as well. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RebuildTest {

    private static final String REBUILD = "/projection/rebuild";

    @Inject
    Stage stage;

    private final ReportsApi operator = ReportsApi.asOperator();

    @BeforeEach
    void clear() {
        stage.clear();
        stage.execute("DELETE FROM projection_offset WHERE partition >= 90");
    }

    @Test
    void factsThatWereLostOrCorruptedAreAsTheirTopicHasThemAgain() {
        var lost = anIncident().p1();
        var corrupted = anIncident().p1();
        var response = aResponse().recommending(9);
        stage.publish(lost, corrupted, response);
        stage.execute("DELETE FROM incident_fact WHERE id = '%s'".formatted(lost.id()));
        stage.execute("UPDATE incident_fact SET peak_priority = 'P4' WHERE id = '%s'".formatted(corrupted.id()));
        stage.execute("UPDATE survey_fact SET recommend = 0 WHERE id = '%s'".formatted(response.id()));
        stage.execute("UPDATE survey_day SET promoters = 12");

        operator.post(REBUILD).statusCode(202).body("startedBy", equalTo("test-operations"));
        stage.awaitRebuilt();

        operator.get(REBUILD)
                .body("state", equalTo("done"))
                .body("recordsToRead", greaterThan(2))
                .body("incidents", greaterThanOrEqualTo(2))
                .body("responses", greaterThanOrEqualTo(1))
                .body("days", equalTo(1))
                .body("finishedAt", notNullValue());
        assertThat(stage.rows("SELECT peak_priority FROM incident_fact WHERE id IN ('%s', '%s')"
                        .formatted(lost.id(), corrupted.id())))
                .containsExactly("(P1)", "(P1)");
        assertThat(stage.rows("SELECT recommend FROM survey_fact WHERE id = '%s'".formatted(response.id())))
                .containsExactly("(9)");
        operator.get("/projection/check").body("consistent", equalTo(true));
    }

    @Test
    void whatIsAsItsTopicHasItIsLeftAlone() {
        operator.post(REBUILD).statusCode(202);
        stage.awaitRebuilt();

        operator.post(REBUILD).statusCode(202);
        stage.awaitRebuilt();

        operator.get(REBUILD)
                .body("state", equalTo("done"))
                .body("incidents", equalTo(0))
                .body("responses", equalTo(0))
                .body("days", equalTo(0));
    }

    @Test
    void aStateThatIsNewerThanTheTopicsStays() {
        var incident = anIncident().p1();
        stage.publish(incident);
        stage.execute(
                "UPDATE incident_fact SET version = 9, cause = 'change' WHERE id = '%s'".formatted(incident.id()));

        operator.post(REBUILD).statusCode(202);
        stage.awaitRebuilt();

        assertThat(stage.rows("SELECT version, cause FROM incident_fact WHERE id = '%s'".formatted(incident.id())))
                .containsExactly("(9,change)");
    }

    @Test
    void whatWasDiscardedDoesNotComeBack() {
        var incident = anIncident().p1();
        stage.publish(incident);
        stage.execute(
                "INSERT INTO dead_letter (topic, partition, record_offset, topic_id, reason, set_aside_at, state) "
                        + "SELECT topic, partition, record_offset, topic_id, 'unreadable', now(), 'discarded' "
                        + "FROM incident_fact JOIN projection_offset ON topic = 'incidents' AND partition = record_partition "
                        + "WHERE id = '%s'".formatted(incident.id()));
        stage.execute("DELETE FROM incident_fact");

        operator.post(REBUILD).statusCode(202);
        stage.awaitRebuilt();

        assertThat(stage.rows("SELECT 1 FROM incident_fact WHERE id = '%s'".formatted(incident.id())))
                .isEmpty();
    }

    @Test
    void whileOneGoesOnNoOtherBegins() {
        stage.execute("UPDATE projection_rebuild SET state = 'running', started_by = 'another', told_at = now()");

        operator.post(REBUILD)
                .statusCode(202)
                .body("startedBy", equalTo("another"))
                .body("state", equalTo("running"));

        stage.execute("UPDATE projection_rebuild SET told_at = now() - INTERVAL '3 minutes'");
        operator.post(REBUILD).statusCode(202).body("startedBy", equalTo("test-operations"));
        stage.awaitRebuilt();
    }

    @Test
    void aTopicThatWasMadeAgainIsNotReadAsIfItWereTheOldOne() {
        stage.execute("UPDATE projection_offset SET topic_id = 'another' WHERE topic = 'incidents' AND partition = 0");

        operator.post(REBUILD).statusCode(202);
        stage.awaitRebuilt();

        operator.get(REBUILD).body("state", equalTo("failed")).body("failure", notNullValue());
        stage.execute("UPDATE projection_offset SET topic_id = (SELECT topic_id FROM projection_offset "
                + "WHERE topic = 'incidents' AND partition = 1) WHERE topic = 'incidents' AND partition = 0");
    }

    @Test
    void onlyAnOperatorOfEverythingMayBeginOrAsk() {
        ReportsApi.asEveryone().post(REBUILD).statusCode(403);
        ReportsApi.asOperatorOfThePolice().post(REBUILD).statusCode(403);
        ReportsApi.asOperatorOfThePolice().get(REBUILD).statusCode(403);
    }
}

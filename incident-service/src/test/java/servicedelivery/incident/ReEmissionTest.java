package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static servicedelivery.backing.EventLog.header;
import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReEmissionTest {

    private static final String PATH = "/api/v1/outbox/re-emit";

    @Inject
    Incidents incidents;

    @AfterEach
    void healKafka() {
        BackingServicesResource.kafka().start();
    }

    @Test
    void thePresentStatesArePublishedAgainAsTheyWerePublishedLast() throws Exception {
        var opened = Desk.reports(anIncident());
        var held = Desk.reports(anIncident());
        Desk.patches(held, 1, "{\"status\": \"on-hold\"}").statusCode(200);
        events(opened, 1);
        events(held, 2);

        reEmit("").statusCode(202).body("events", greaterThan(1)).body("withdrawn", equalTo(0));

        var again = events(opened, 2);
        assertThat(again.get(1).value()).isEqualTo(again.get(0).value());
        assertThat(header(again.get(1), "ce_type")).isEqualTo("servicedelivery.incident.opened.v1");
        assertThat(header(again.get(1), "ce_id")).isNotEqualTo(header(again.get(0), "ce_id"));
        var heldAgain = events(held, 3);
        assertThat(heldAgain.get(2).value()).isEqualTo(heldAgain.get(1).value());
        assertThat(header(heldAgain.get(2), "ce_type")).isEqualTo("servicedelivery.incident.held.v1");
    }

    @Test
    void onlyWhatWasRecordedSinceIsPublishedAgain() {
        var before = Desk.reports(anIncident());
        var after = Desk.reports(anIncident());
        var recordedAt = Desk.reads(after).extract().<String>path("recordedAt");

        reEmit("?from=" + recordedAt).statusCode(202).body("events", equalTo(1));

        events(after, 2);
        assertThat(events(before, 1)).hasSize(1);
    }

    @Test
    void moreThanAPageIsPublishedAgainEachOnce() throws Exception {
        var lines = new StringBuilder();
        for (var line = 0; line < 450; line++) {
            lines.append(anIncident()
                            .with("reference", UUID.randomUUID().toString())
                            .json())
                    .append('\n');
        }
        var first = new ObjectMapper()
                .readTree(Desk.batch(lines.toString()).get(0))
                .get("id")
                .textValue();
        var recordedAt = Desk.reads(first).extract().<String>path("recordedAt");

        reEmit("?from=" + recordedAt).statusCode(202).body("events", equalTo(450));
    }

    @Test
    void whatADatabaseLacksInThisGenerationIsNotWithdrawnButSaid() {
        var id = Desk.reports(anIncident());
        events(id, 1);
        var elsewhere = UUID.randomUUID().toString();
        rename(id, elsewhere);

        try {
            reEmit("")
                    .statusCode(409)
                    .body("type", equalTo("/problems/generation-too-low"))
                    .body("detail", containsString("set source.generation to 2"));
        } finally {
            rename(elsewhere, id);
        }
    }

    @Test
    void withoutKafkaNothingIsComparedAndNothingPublished() {
        BackingServicesResource.kafka().kill();

        reEmit("").statusCode(503).body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void onlyOperatorsOfAllOrganisationsMayAskForIt() {
        Desk.as("desk-key").post(PATH).then().statusCode(403);
        Desk.as("police-operations-key")
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/organisation-forbidden"));
    }

    @Test
    void aTimeWithoutAnOffsetIsRefused() {
        reEmit("?from=2019-01-15T10:00").statusCode(400).body("errors[0].parameter", equalTo("from"));
    }

    private static ValidatableResponse reEmit(String query) {
        return Desk.as("operations-key").post(PATH + query).then();
    }

    private static List<ConsumerRecord<String, byte[]>> events(String id, int expected) {
        return await().until(() -> EventLog.of(IncidentEvents.TOPIC, id), found -> found.size() >= expected);
    }

    private void rename(String id, String newId) {
        QuarkusTransaction.requiringNew()
                .run(() -> incidents
                        .getEntityManager()
                        .createNativeQuery("UPDATE incident SET id = :to WHERE id = :from")
                        .setParameter("to", UUID.fromString(newId))
                        .setParameter("from", UUID.fromString(id))
                        .executeUpdate());
    }
}

package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static servicedelivery.backing.EventLog.header;
import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;
import servicedelivery.outbox.Outbox;
import servicedelivery.outbox.OutboxEvent;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class IncidentEventsTest {

    @Inject
    Outbox outbox;

    @Test
    void everyVersionIsPublishedWholeAndInOrder() throws Exception {
        var id = Desk.reports(anIncident().with("summary", "Printers refuse"));
        Desk.patches(id, 1, "{\"status\": \"on-hold\"}").statusCode(200);
        Desk.patches(id, 2, "{\"status\": \"open\"}").statusCode(200);
        Desk.patches(id, 3, "{\"priority\": \"P2\"}").statusCode(200);
        Desk.patches(id, 4, "{\"summary\": \"Printers refused\"}").statusCode(200);
        Desk.patches(id, 5, "{\"status\": \"resolved\", \"resolvedAt\": \"2019-01-15T10:00:00Z\"}")
                .statusCode(200);
        Desk.patches(id, 6, "{\"status\": \"open\"}").statusCode(200);
        Desk.patches(id, 7, "{\"status\": \"void\", \"changeReason\": \"a test\"}")
                .statusCode(200);

        var events = eventsOf(id, 8);

        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "servicedelivery.incident.opened.v1",
                        "servicedelivery.incident.held.v1",
                        "servicedelivery.incident.resumed.v1",
                        "servicedelivery.incident.reclassified.v1",
                        "servicedelivery.incident.amended.v1",
                        "servicedelivery.incident.resolved.v1",
                        "servicedelivery.incident.reopened.v1",
                        "servicedelivery.incident.voided.v1");
        assertThat(value(events.get(7))).isEqualTo(current(id).put("generation", 1));
    }

    @Test
    void anEventIsACloudEventInBinaryMode() throws Exception {
        var id = Desk.reports(anIncident());

        var event = eventsOf(id, 1).get(0);

        assertThat(event.key()).isEqualTo(id);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_source")).isEqualTo("/incident-service");
        assertThat(header(event, "ce_subject")).isEqualTo(id);
        assertThat(header(event, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(event, "ce_id"))).isNotNull();
        assertThat(Instant.parse(header(event, "ce_time")))
                .isEqualTo(Instant.parse(current(id).get("recordedAt").textValue()));
    }

    @Test
    void aReplayedRequestPublishesNothing() {
        var key = UUID.randomUUID().toString();
        var id = Desk.posts(anIncident(), key).statusCode(201).extract().<String>path("id");
        Desk.posts(anIncident(), key).statusCode(201);
        var later = Desk.reports(anIncident());

        eventsOf(later, 1);

        assertThat(EventLog.of(IncidentEvents.TOPIC, id)).hasSize(1);
    }

    @Test
    void outsideATransactionNothingIsAppended() {
        var event =
                new OutboxEvent(IncidentEvents.TOPIC, UUID.randomUUID(), "type", "subject", Instant.EPOCH, new byte[0]);

        assertThatThrownBy(() -> outbox.append(event)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void theSourceSaysThroughWhenAllIsPublished() {
        var report = await().until(() -> EventLog.of("sources", "incident-service"), found -> !found.isEmpty())
                .get(0);

        assertThat(header(report, "ce_type")).isEqualTo("servicedelivery.source.published-through.v1");
        assertThat(Instant.parse(value(report).get("publishedThrough").textValue()))
                .isBefore(Instant.now());
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(String id, int expected) {
        return await().until(() -> EventLog.of(IncidentEvents.TOPIC, id), found -> found.size() >= expected);
    }

    private static ObjectNode current(String id) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(Desk.reads(id).extract().asString());
    }

    private static ObjectNode value(ConsumerRecord<String, byte[]> record) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(record.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

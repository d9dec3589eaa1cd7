package servicedelivery.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static servicedelivery.backing.EventLog.header;
import static servicedelivery.incident.AnIncident.anIncident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.backing.EventLog;

/** A database restored from a backup, whose source has raised its generation to 2. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
@TestProfile(RestoredSourceTest.Restored.class)
class RestoredSourceTest {

    public static class Restored implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("source.generation", "2");
        }
    }

    @Test
    void whatTheBackupHasIsPublishedAnewAndWhatItLacksIsWithdrawnOnce() throws Exception {
        var kept = Desk.reports(anIncident());
        var lost = UUID.randomUUID().toString();
        publishedBeforeTheRestore(
                lost, "{\"generation\": 1, \"version\": 4, \"status\": \"open\", \"priority\": \"P1\"}");
        publishedBeforeTheRestore(
                lost, "{\"generation\": 1, \"version\": 5, \"status\": \"on-hold\", \"priority\": \"P1\"}");
        publishedBeforeTheRestore(kept, "{\"generation\": 1, \"version\": 9, \"status\": \"resolved\"}");

        reEmit(1, 1);

        var withdrawn = events(lost, 3).get(2);
        assertThat(header(withdrawn, "ce_type")).isEqualTo("servicedelivery.incident.voided.v1");
        assertThat(value(withdrawn).get("status").textValue()).isEqualTo("void");
        assertThat(value(withdrawn).get("generation").intValue()).isEqualTo(2);
        assertThat(value(withdrawn).get("version").longValue()).isEqualTo(6);
        assertThat(value(withdrawn).get("priority").textValue()).isEqualTo("P1");
        var again = events(kept, 3).get(2);
        assertThat(value(again).get("status").textValue()).isEqualTo("open");
        assertThat(value(again).get("generation").intValue()).isEqualTo(2);

        reEmit(1, 0);
    }

    private static void reEmit(int events, int withdrawn) {
        Desk.as("operations-key")
                .post("/api/v1/outbox/re-emit")
                .then()
                .statusCode(202)
                .body("events", equalTo(events))
                .body("withdrawn", equalTo(withdrawn));
    }

    private static void publishedBeforeTheRestore(String id, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", BackingServicesResource.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(IncidentEvents.TOPIC, id, value)).get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> events(String id, int expected) {
        return await().until(() -> EventLog.of(IncidentEvents.TOPIC, id), found -> found.size() >= expected);
    }

    private static JsonNode value(ConsumerRecord<String, byte[]> record) throws IOException {
        return new ObjectMapper().readTree(record.value());
    }
}

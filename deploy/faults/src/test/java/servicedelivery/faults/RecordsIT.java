package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicedelivery.backing.EventLog;

/** What may lie in the topics that no source wrote in that place, and what may befall the tables that are made of them. */
@ExtendWith(Stack.Running.class)
class RecordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOPICS = List.of("incidents", "survey-responses");

    private final Stack stack = Stack.running();
    private final Map<String, String> environment = stack.environment();
    private final Probes probes = Probes.of(stack, "REPORTS");
    private final Caller operator = new Caller(environment.get("REPORTS_URL"), environment.get("OPERATIONS_KEY"));

    @AfterEach
    void heal() {
        stack.heal();
    }

    @Test
    void everyRecordOnceMoreInTheOppositeOrderChangesNothing() {
        written("again");

        for (var topic : TOPICS) {
            var records = new ArrayList<>(EventLog.all(environment.get("KAFKA_BOOTSTRAP"), topic));
            Collections.reverse(records);
            send(records.stream()
                    .map(record -> new ProducerRecord<>(
                            topic, record.partition(), record.key(), record.value(), record.headers()))
                    .toList());
        }

        new Oracle(stack).judge();
    }

    @Test
    void rubbishAmongManyRecordsIsSetAsideAloneAndMakesFiguresIncompleteUntilItIsSettled() throws Exception {
        var desk = new Desk(stack, "rubbish", 40);
        desk.goesOn();
        send(List.of(
                new ProducerRecord<>("incidents", "rubbish", "{".getBytes(StandardCharsets.UTF_8)),
                new ProducerRecord<>("incidents", "nothing", null),
                new ProducerRecord<>("survey-responses", "empty", new byte[0])));
        desk.goesOn();
        desk.close();

        await().atMost(Desk.SOON).until(() -> status().path("deadLetters").asInt() == 3);
        assertThat(status().path("complete").asBoolean()).isFalse();
        await().atMost(Desk.SOON)
                .untilAsserted(() -> assertThat(probes.troubles()).contains("dead-letters"));
        for (var letter : JSON.readTree(operator.read("/api/v1/dead-letters")).path("items")) {
            operator.send(operator.request("/api/v1/dead-letters/%s/discard"
                            .formatted(letter.path("id").asText()))
                    .POST(BodyPublishers.ofString("{\"reason\": \"rubbish\"}")));
        }

        new Oracle(stack).judge(desk);
        await().atMost(Desk.SOON).until(() -> probes.says(Probes.WELLNESS).equals("UP"));
    }

    @Test
    void whatSomebodyChangedInTheTablesIsNoticedAndMendedByARebuildAlsoWhenItIsKilled() throws Exception {
        written("corrupt");
        try (var connection = States.connect(stack, "reports");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE survey_day SET promoters = promoters + 7");
            statement.execute("DELETE FROM survey_fact WHERE recommend = 10");
            statement.execute("UPDATE incident_fact SET status = 'void' WHERE peak_priority = 'P1'");
        }
        assertThat(JSON.readTree(operator.read("/api/v1/projection/check"))
                        .path("consistent")
                        .asBoolean())
                .isFalse();

        rebuild();
        stack.signal("REPORTS", Signal.KILL);
        stack.heal();
        clearTheRebuildOfTheDead();
        rebuild();

        new Oracle(stack).judge();
    }

    private void rebuild() {
        await().atMost(Desk.SOON)
                .until(() -> operator.send(
                                operator.request("/api/v1/projection/rebuild").POST(BodyPublishers.noBody()))
                        .filter(answer -> answer.statusCode() / 100 == 2)
                        .isPresent());
    }

    /** As if the two minutes had passed after which a rebuild counts as dead. */
    private void clearTheRebuildOfTheDead() throws SQLException {
        try (var connection = States.connect(stack, "reports");
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE projection_rebuild SET told_at = told_at - interval '3 minutes' WHERE state = 'running'");
        }
    }

    private void written(String name) {
        var desk = new Desk(stack, name, name.hashCode());
        desk.goesOn();
        desk.close();
        new Oracle(stack).judge(desk);
    }

    private JsonNode status() throws Exception {
        return JSON.readTree(operator.read("/api/v1/status"));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", environment.get("KAFKA_BOOTSTRAP")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

package servicedelivery.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaBrokerTest {

    private static KafkaBroker kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaBroker.temporary();
        kafka.createTopics();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void hasTheTopicsOfTheContract() throws Exception {
        kafka.createTopics();

        try (var admin = admin(kafka)) {
            var topics = admin.describeTopics(List.of("incidents", "survey-responses", "sources"))
                    .allTopicNames()
                    .get();
            assertThat(topics)
                    .allSatisfy(
                            (name, topic) -> assertThat(topic.partitions()).hasSize(name.equals("sources") ? 1 : 6));
            var settings = settingsOf(admin, "survey-responses");
            assertThat(settings)
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("segment.ms", "86400000")
                    .containsEntry("max.compaction.lag.ms", "604800000");
        }
    }

    @Test
    void makesNoTopicUnasked() {
        assertThatThrownBy(() -> send(kafka, "misspelt", "1000")).hasMessageContaining("misspelt");
    }

    @Test
    void keepsItsRecordsWhenItIsKilled() throws Exception {
        var before = recordsIn(kafka, "incidents");
        send(kafka, "incidents");

        kafka.kill();
        kafka.start();

        assertThat(recordsIn(kafka, "incidents")).isEqualTo(before + 1);
    }

    @Test
    void startsOnOtherPortsWithTheSameData() throws Exception {
        send(kafka, "sources");
        var records = recordsIn(kafka, "sources");
        kafka.stop();

        var moved = KafkaBroker.at(kafka.daemon().location(), Ports.free(), Ports.free());
        moved.start();
        assertThat(recordsIn(moved, "sources")).isEqualTo(records);
        send(moved, "sources");

        moved.stop();
        kafka.start();
    }

    private static void send(KafkaBroker broker, String topic) throws Exception {
        send(broker, topic, "20000");
    }

    private static void send(KafkaBroker broker, String topic, String millis) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", millis, "linger.ms", "0");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
        }
    }

    private static long recordsIn(KafkaBroker broker, String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        try (var admin = admin(broker)) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static Map<String, String> settingsOf(Admin admin, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return Map.of(
                "cleanup.policy", settings.get("cleanup.policy").value(),
                "segment.ms", settings.get("segment.ms").value(),
                "max.compaction.lag.ms", settings.get("max.compaction.lag.ms").value());
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}

package servicedelivery.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka tells its time only as that at which it appended a record, so one is sent to a topic that is there for this moment alone. */
record KafkaClock(Admin admin, String bootstrap) {

    Finding compare() throws ExecutionException, InterruptedException {
        var topic = "doctor-" + UUID.randomUUID();
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                        .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"))))
                .all()
                .get();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            var before = Instant.now();
            var appended =
                    producer.send(new ProducerRecord<>(topic, new byte[0])).get();
            // A timestamp in Kafka has milliseconds only.
            return Clocks.compare(
                    "Kafka", before.minusMillis(1), Instant.ofEpochMilli(appended.timestamp()), Instant.now());
        } finally {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }
}

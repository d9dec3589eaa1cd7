package servicedelivery.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import servicedelivery.backing.Database;
import servicedelivery.backing.KafkaBroker;

/** Sends records at a steady rate and inserts what it reads of them, a commit for each poll: the shortest way into a table. */
final class CommittingConsumer implements AutoCloseable {

    private static final String TOPIC = "bare";
    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final double NANOS = 1e9;

    private final KafkaProducer<Long, byte[]> producer;
    private final KafkaConsumer<Long, byte[]> consumer;
    private final Connection connection;
    private final PreparedStatement insert;

    CommittingConsumer(KafkaBroker kafka, Database database)
            throws SQLException, ExecutionException, InterruptedException {
        Map<String, Object> servers = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new LongSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new LongDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList());
        Databases.execute(database, "CREATE TABLE event (sent_at bigint, value bytea)");
        connection = database.connect();
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO event VALUES (?, ?)");
    }

    /** The key of a record is when it was sent, by the clock of this program. */
    Meter.Done run(int perSecond, Duration time, Waits waits) {
        var events = (int) (perSecond * time.toSeconds());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        var start = System.nanoTime();
        var sending = CompletableFuture.runAsync(() -> send(events, perSecond, start));
        while (waits.count() < events) {
            store(consumer.poll(POLL), waits);
        }
        sending.join();
        return new Meter.Done(events, (System.nanoTime() - start) / NANOS);
    }

    private void send(int events, int perSecond, long start) {
        for (var number = 0; number < events; number++) {
            LockSupport.parkNanos(start + (long) (number * NANOS / perSecond) - System.nanoTime());
            var unused = producer.send(new ProducerRecord<>(TOPIC, System.nanoTime(), SampleEvent.value(number)));
        }
    }

    private void store(ConsumerRecords<Long, byte[]> records, Waits waits) {
        if (records.isEmpty()) {
            return;
        }
        try {
            for (var record : records) {
                insert.setLong(1, record.key());
                insert.setBytes(2, record.value());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var now = System.nanoTime();
        records.forEach(record -> waits.add(now - record.key()));
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        connection.close();
    }
}

package servicedelivery.reporting;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes examples on the real topics and waits until they are applied in the real database. */
@Singleton
public class Stage {

    private static final String BROKEN_OFF = "57P01";
    private static final int MOST_CONNECTIONS = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource database;
    private final KafkaProducer<String, byte[]> producer;

    Stage(DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.database = database;
        // Of two batches under way to a topic that is made anew meanwhile, one may be refused and the other then be out
        // of order for ever.
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void close(@Observes ShutdownEvent event) {
        producer.close(Duration.ZERO);
    }

    /** Forgets all facts; the offsets stay. */
    public void clear() {
        execute("TRUNCATE incident_fact, survey_fact, survey_day, dead_letter, source_status");
    }

    /** Forgets texts, entries of registers, their versions, and what was published. */
    public void clearWhatPeopleWrote() {
        execute("TRUNCATE report_text, written_version, register_entry, publication CASCADE");
    }

    public void publish(Example... examples) {
        publish(Arrays.stream(examples).map(Example::record).toList());
    }

    public void publish(List<ProducerRecord<String, byte[]>> records) {
        awaitApplied(send(records));
    }

    public List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        var stored = new ArrayList<RecordMetadata>();
        for (var future : sent) {
            try {
                stored.add(future.get());
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
        return stored;
    }

    /** Both sources say that all they recorded until then is published. */
    public void bothSourcesPublishedThrough(Instant moment) {
        publish(List.of(note("incident-service", moment), note("survey-service", moment)));
    }

    /** Partitions are applied in order, so that the last record of each tells for all. */
    public void awaitApplied(List<RecordMetadata> records) {
        var last = new HashMap<String, RecordMetadata>();
        records.forEach(record ->
                last.merge(record.topic() + record.partition(), record, (a, b) -> a.offset() > b.offset() ? a : b));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> last.values().stream().allMatch(this::isApplied));
    }

    public void awaitRebuilt() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rows("SELECT 1 FROM projection_rebuild WHERE state = 'running'")
                        .isEmpty());
    }

    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes records of major version 2 what this version reads, as a newer version of the service would read them. */
    public void rereadAs(String type) {
        execute(
                "UPDATE dead_letter SET headers = headers || jsonb_build_object('ce_type', '%s') WHERE type LIKE '%%.v2'"
                        .formatted(type));
    }

    /**
     * The values of all rows as text, a row a line. A connection that was broken off while it lay in the pool says so to whoever takes it, and
     * to nobody after that.
     */
    public List<String> rows(String sql) {
        for (var attempt = 1; ; attempt++) {
            try {
                return read(sql);
            } catch (SQLException e) {
                if (attempt == MOST_CONNECTIONS || !BROKEN_OFF.equals(e.getSQLState())) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT answer::text FROM (" + sql + ") AS answer")) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private boolean isApplied(RecordMetadata record) {
        return !rows("SELECT 1 FROM projection_offset WHERE topic = '%s' AND partition = %d AND next_offset > %d"
                        .formatted(record.topic(), record.partition(), record.offset()))
                .isEmpty();
    }

    private static ProducerRecord<String, byte[]> note(String source, Instant moment) {
        return new Example(
                        "sources",
                        "servicedelivery.source.published-through.v1",
                        Map.of("id", source, "source", source, "publishedThrough", moment.toString(), "backlog", 0))
                .record();
    }
}

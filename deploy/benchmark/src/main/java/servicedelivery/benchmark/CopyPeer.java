package servicedelivery.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import servicedelivery.backing.Topics;

/**
 * A plain consumer that reads both topics from their start and writes the rows of their events by COPY, a commit for each poll. It keeps
 * no offsets, compares no versions and sums nothing up, and it would write every row twice if it ran twice.
 */
final class CopyPeer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PARTITIONS = 6;
    private static final int POLLED = 10_000;
    private static final int CHUNK = 64 * 1024;
    private static final double NANOS = 1e9;
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final Reporting reporting;
    private final Feed feed;
    private final String schema;
    private final Connection connection;
    private final CopyManager copying;

    /** @param tables statements that make the tables of facts in a schema of their own, beside those of the service */
    CopyPeer(Reporting reporting, Feed feed, String schema, String tables) throws SQLException {
        this.reporting = reporting;
        this.feed = feed;
        this.schema = schema;
        Databases.execute(reporting.database(), "CREATE SCHEMA " + schema + ";" + tables);
        connection = reporting.database().connect();
        connection.setAutoCommit(false);
        Databases.execute(connection, "SET SESSION synchronous_commit TO off");
        connection.commit();
        copying = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void empty() throws SQLException {
        Databases.execute(reporting.database(), "TRUNCATE %1$s.incident_fact, %1$s.survey_fact".formatted(schema));
        reporting.checkpoint();
    }

    /** Reads and writes everything once. */
    Meter.Done copy() throws SQLException {
        var copied = new AtomicLong();
        var running = CompletableFuture.runAsync(() -> copyAll(copied));
        var done = Pace.watch(
                () -> {
                    if (running.isCompletedExceptionally()) {
                        running.join();
                    }
                    return copied.get();
                },
                total());
        running.join();
        return done;
    }

    /** The same, of which the beginning counts too. */
    Meter.Done copyFromStart() {
        var copied = new AtomicLong();
        var start = System.nanoTime();
        copyAll(copied);
        return new Meter.Done(copied.get(), (System.nanoTime() - start) / NANOS);
    }

    private static long total() {
        return 2L * Feed.EVENTS;
    }

    private void copyAll(AtomicLong copied) {
        try (var consumer = consumer()) {
            var partitions = Stream.of(Topics.INCIDENTS, Topics.SURVEY_RESPONSES)
                    .flatMap(topic ->
                            IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (copied.get() < total()) {
                var records = consumer.poll(POLL);
                copy(CopiedRows.INCIDENTS, records.records(Topics.INCIDENTS));
                copy(CopiedRows.RESPONSES, records.records(Topics.SURVEY_RESPONSES));
                connection.commit();
                copied.addAndGet(records.count());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends rows as they are made, so that the server works meanwhile. */
    private void copy(CopiedRows table, Iterable<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException, IOException {
        var copy = copying.copyIn(table.copy(schema));
        var rows = new StringBuilder(2 * CHUNK);
        for (var record : records) {
            table.append(rows, JSON.readTree(record.value()), record);
            if (rows.length() > CHUNK) {
                send(rows, copy);
            }
        }
        send(rows, copy);
        copy.endCopy();
    }

    private static void send(StringBuilder rows, CopyIn copy) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        feed.kafka().bootstrapServers(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        POLLED,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        4 * 1024 * 1024),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

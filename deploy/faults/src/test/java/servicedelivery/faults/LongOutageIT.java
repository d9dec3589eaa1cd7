package servicedelivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import servicedelivery.backing.Daemon;
import servicedelivery.backing.Database;
import servicedelivery.backing.EventLog;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Postgres;

/** PostgreSQL or Kafka stands still for longer than a loop may be silent before liveness is down; with services of its own. */
@Execution(ExecutionMode.CONCURRENT)
class LongOutageIT {

    private static final String OUTAGE = "faults.outage";

    /** A loop may be silent for two minutes. */
    private static final Duration LONG = Duration.ofSeconds(Math.max(130, Integer.getInteger(OUTAGE, 0)));

    private static final String INCIDENTS = "incidents";
    private static final Duration A_LITTLE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static Postgres postgres;
    private static KafkaBroker kafka;
    private static Database facts;
    private static LoneService intake;
    private static LoneService figures;
    private static Reporter reporter;

    @BeforeAll
    static void start() throws Exception {
        postgres = Postgres.temporary();
        kafka = KafkaBroker.temporary();
        kafka.createTopics();
        facts = postgres.createDatabase("reports");
        intake = service("incident-service", postgres.createDatabase("incidents"));
        reporter = new Reporter(intake);
        figures = service("reporting-service", facts);
        awaitThatAllIsWell();
    }

    @AfterAll
    static void stop() {
        Stream.of(intake, figures, kafka, postgres).filter(each -> each != null).forEach(LongOutageIT::close);
    }

    @AfterEach
    void goOn() {
        Stream.of(kafka.daemon(), postgres.daemon()).forEach(daemon -> send(daemon, Signal.CONT));
    }

    @Test
    void withoutKafkaForLongServicesAreLiveAndReadyAndSayWhyNothingGetsIntoTheFiguresUntilItIsBack() {
        await().atMost(SOON).until(LongOutageIT::hasAppliedWhatTheIntakeSaid);
        send(kafka.daemon(), Signal.STOP);
        assertThat(reporter.report("while-kafka-stands-still")).isEqualTo(201);

        staysSo(() -> says(intake, "UP UP UP") && says(figures, "UP UP UP"));

        assertThat(intake.probes().troubles()).containsExactlyInAnyOrder("kafka", "outbox");
        assertThat(figures.probes().troubles())
                .as("of nothing is known that it waits")
                .containsExactly("kafka");
        goOn();
        awaitThatAllIsWell();
    }

    /** Only when it is asked for, because it takes as long again. */
    @Test
    @EnabledIfSystemProperty(named = OUTAGE, matches = "\\d{3,}")
    void withoutPostgresqlForLongServicesAreLiveAndNotReadyAndSayWhyNothingGetsIntoTheFiguresUntilItIsBack() {
        assertThat(reporter.report("before-postgresql-stands-still")).isEqualTo(201);
        await().atMost(A_LITTLE).until(() -> !EventLog.all(kafka, INCIDENTS).isEmpty());
        send(postgres.daemon(), Signal.STOP);
        sendAgain();
        await().atMost(A_LITTLE).until(() -> says(intake, "UP DOWN UP") && says(figures, "UP DOWN UP"));

        staysSo(() -> says(intake, "UP DOWN UP") && says(figures, "UP DOWN UP"));

        assertThat(intake.probes().troubles()).containsExactly("outbox");
        assertThat(figures.probes().troubles()).containsExactly("lag");
        goOn();
        awaitThatAllIsWell();
    }

    private interface State {
        boolean holds();
    }

    private static void staysSo(State state) {
        await().during(LONG).atMost(LONG.plus(A_LITTLE)).until(state::holds);
    }

    /** What the first three probes say. */
    private static boolean says(LoneService service, String expected) {
        return service.probes().all().startsWith(expected);
    }

    private static void awaitThatAllIsWell() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(intake, figures))
                        .allSatisfy(
                                service -> assertThat(service.probes().all()).isEqualTo("UP UP UP UP")));
    }

    /** Every event, which somebody may do, so that some wait to be applied. */
    private static void sendAgain() {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var event : EventLog.all(kafka, INCIDENTS)) {
                var unused = producer.send(new ProducerRecord<>(
                        INCIDENTS, event.partition(), event.key(), event.value(), event.headers()));
            }
        }
    }

    private static LoneService service(String folder, Database database) throws IOException {
        return new LoneService(folder, directory, database, kafka.bootstrapServers());
    }

    /** Before it has applied what was there when it took the partitions over, reporting-service knows that something waits in them. */
    private static boolean hasAppliedWhatTheIntakeSaid() throws SQLException {
        try (var connection = facts.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM source_status")) {
            return rows.next();
        }
    }

    private static void send(Daemon daemon, Signal signal) {
        daemon.running().flatMap(running -> ProcessHandle.of(running.pid())).ifPresent(signal::send);
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

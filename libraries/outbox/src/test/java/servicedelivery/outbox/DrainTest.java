package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.EventLog;
import servicedelivery.backing.KafkaBroker;
import servicedelivery.backing.Postgres;
import servicedelivery.outbox.Drain.Outcome;

class DrainTest {

    private static Postgres postgres;
    private static KafkaBroker kafka;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private OutboxDatabase database;

    @BeforeAll
    static void start() {
        postgres = Postgres.temporary();
        kafka = KafkaBroker.temporary();
        kafka.createTopics();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void emptyOutbox() throws Exception {
        database = OutboxDatabase.in(postgres);
    }

    @Test
    void everythingIsPublishedInOrderAndThenDeleted() throws Exception {
        for (var version = 1; version <= 4_500; version++) {
            database.append("in-order", Integer.toString(version));
        }

        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var publisher = publisher()) {
            var drain = drain(session, publisher);
            assertThat(drain.round()).isEqualTo(Outcome.PUBLISHED);
            assertThat(drain.round()).isEqualTo(Outcome.PUBLISHED);
            assertThat(drain.round()).isEqualTo(Outcome.PUBLISHED);
            assertThat(drain.round()).isEqualTo(Outcome.EMPTY);

            assertThat(session.oldest(1)).isEmpty();
        }
        assertThat(published("in-order"))
                .isEqualTo(IntStream.rangeClosed(1, 4_500)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(metrics.get("outbox.published").counter().count()).isEqualTo(4_500);
    }

    @Test
    void whatTheBrokerDoesNotTakeStaysAndIsPublishedWhenItIsBack() throws Exception {
        for (var version = 1; version <= 50; version++) {
            database.append("patient", Integer.toString(version));
        }
        kafka.kill();
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow()) {
            try (var publisher = publisher()) {
                assertThat(drain(session, publisher).round()).isEqualTo(Outcome.REFUSED);
            }
            assertThat(session.oldest(100)).hasSize(50);

            kafka.start();

            try (var publisher = publisher()) {
                assertThat(drain(session, publisher).round()).isEqualTo(Outcome.PUBLISHED);
                assertThat(session.oldest(100)).isEmpty();
            }
        }
        assertThat(published("patient")).hasSize(50).startsWith("1", "2", "3");
    }

    @Test
    void whyEventsAreNotTakenIsKnownAlsoWhereTheReportOnThemIs() throws Exception {
        database.append("refused", "1");
        try (var connection = database.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE outbox SET topic = 'no topic'");
        }

        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var publisher = publisher()) {
            var drain = drain(session, publisher);
            assertThat(drain.round()).isEqualTo(Outcome.REFUSED);
            assertThat(drain.refusal()).isInstanceOf(InvalidTopicException.class);
        }
    }

    @Test
    void theSourceReportsItsPosition() throws Exception {
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var publisher = publisher()) {
            assertThat(drain(session, publisher).round()).isEqualTo(Outcome.EMPTY);
        }

        var report = new ObjectMapper()
                .readTree(published("sources", "incident-service").get(0));
        assertThat(report.get("source").asText()).isEqualTo("incident-service");
        assertThat(report.get("backlog").isIntegralNumber()).isTrue();
    }

    private Drain drain(OutboxSession session, Publisher publisher) {
        return new Drain(
                session,
                publisher,
                new SourceReports("incident-service", new ObjectMapper()),
                new OutboxMetrics(metrics));
    }

    private static Publisher publisher() {
        return new Publisher(
                "incident-service",
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                OpenTelemetry.noop().getTracer("outbox"));
    }

    private static List<String> published(String subject) {
        return published("incidents", subject);
    }

    private static List<String> published(String topic, String key) {
        return EventLog.of(kafka, topic, key).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}

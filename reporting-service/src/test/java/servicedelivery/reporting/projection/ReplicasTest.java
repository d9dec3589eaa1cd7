package servicedelivery.reporting.projection;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.reporting.Example.aResponse;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.sql.SteppedDatabase.Gate;

/** The service, and one more replica of it. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReplicasTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EACH = 200;

    /** The statements of a transaction before the first that writes facts: two settings, and the move of the offsets. */
    private static final int OFFSETS_MOVED = 3;

    private static final String OFFSETS =
            "SELECT topic, partition, next_offset FROM projection_offset WHERE topic <> 'sources' ORDER BY 1, 2";

    @Inject
    Stage stage;

    @Inject
    Kafka kafka;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    ProjectionSettings settings;

    @Inject
    EventReader reader;

    @Inject
    LedgerInPostgres ledger;

    @Inject
    Projection projection;

    @Inject
    Progress progress;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void twoReplicasShareThePartitionsAndEachEventIsAppliedOnce() {
        try (var replica = Replica.start(kafka, reader, projection)) {
            replica.awaitShare(stage);

            stage.awaitApplied(someOfEach());

            assertThat(stage.rows("SELECT DISTINCT owner FROM projection_offset WHERE topic <> 'sources'"))
                    .hasSize(2);
        }
        assertEachIsAppliedOnce(EACH);
    }

    @Test
    void whatAnotherReplicaHasNotAppliedIsPendingHereToo() {
        var gate = new Gate(0);
        try (var other = Replica.start(kafka, reader, ledger.over(gate.database(dataSource)))) {
            other.awaitShare(stage);
            gate.close();

            someOfEach();

            try {
                await().atMost(SOON).until(() -> progress.countPending() == 0 && pending() > 0);
            } finally {
                gate.open();
            }
            await().atMost(SOON).until(() -> pending() == 0);
        }
    }

    @Test
    void aZombieThatWakesUpWithABatchInHandChangesNothing() {
        var gate = new Gate(0);
        List<String> before;
        try (var zombie = Replica.start(impatientKafka(), reader, ledger.over(gate.database(dataSource)))) {
            zombie.awaitShare(stage);
            gate.close();
            stage.awaitApplied(someOfEach());
            assertThat(gate.isSomeoneWaiting()).isTrue();
            before = stage.rows(OFFSETS);

            gate.open();
        }

        assertThat(stage.rows(OFFSETS)).isEqualTo(before);
        assertEachIsAppliedOnce(EACH);
        stage.awaitApplied(someOfEach());
        assertEachIsAppliedOnce(2 * EACH);
    }

    @Test
    void ofABatchInWhoseMiddleThePartitionsAreGivenAwayNothingIsLostAndNothingCountsTwice() {
        var gate = new Gate(OFFSETS_MOVED);
        try (var leaving = Replica.start(impatientKafka(), reader, ledger.over(gate.database(dataSource)))) {
            leaving.awaitShare(stage);
            gate.close();
            var sent = someOfEach();
            await().atMost(SOON)
                    .until(() -> stage.rows("SELECT 1 FROM pg_locks WHERE NOT granted")
                                    .size()
                            > 0);
            assertThat(gate.isSomeoneWaiting()).isTrue();

            gate.open();

            stage.awaitApplied(sent);
            assertEachIsAppliedOnce(EACH);
        }
    }

    private List<RecordMetadata> someOfEach() {
        return stage.send(
                Stream.generate(() -> List.of(anIncident().p1(), aResponse().recommending(9)))
                        .limit(EACH)
                        .flatMap(List::stream)
                        .map(Example::record)
                        .toList());
    }

    private void assertEachIsAppliedOnce(int each) {
        var counted = List.of("(%d)".formatted(each));
        assertThat(stage.rows("SELECT count(*) FROM incident_fact")).isEqualTo(counted);
        assertThat(stage.rows("SELECT count(*) FROM survey_fact")).isEqualTo(counted);
        assertThat(stage.rows("SELECT sum(promoters) FROM survey_day")).isEqualTo(counted);
    }

    private long pending() {
        return requireNonNullElse(progress.pending(), -1L);
    }

    /** Gives the partitions of a replica that does not poll to others soon, although its process lives. */
    private Kafka impatientKafka() {
        var impatient = new HashMap<>(connection);
        impatient.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 3000);
        return new Kafka(impatient, settings);
    }
}

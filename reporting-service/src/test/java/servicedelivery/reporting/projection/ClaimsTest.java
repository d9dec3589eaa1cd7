package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.incident.IncidentFact;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ClaimsTest {

    /** One that the real topic does not have, so that the service's own loop leaves it alone. */
    private static final TopicPartition PARTITION = new TopicPartition("incidents", 99);

    private static final Map<TopicPartition, Extent> EXTENT = Map.of(PARTITION, new Extent("topic", 0, 100));

    @Inject
    Stage stage;

    @Inject
    Projection projection;

    @Inject
    EventReader reader;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    /** Of a partition that Kafka does not have nobody knows whether something waits in it. */
    @AfterEach
    void forget() {
        stage.execute("DELETE FROM projection_offset WHERE partition = 99");
    }

    @Test
    void aNewPartitionStartsAtTheBeginningOfItsLog() throws SQLException {
        var claims = projection.claim(() -> Map.of(PARTITION, new Extent("topic", 7, 100)), "one");

        assertThat(claims).containsExactly(Map.entry(PARTITION, new Claim("topic", 1, 7)));
    }

    @Test
    void aReplicaThatWasReplacedChangesNothing() throws SQLException {
        var zombies = projection.claim(() -> EXTENT, "zombie");
        projection.claim(() -> EXTENT, "heir");

        assertThatThrownBy(() -> projection.apply(List.of(event(0, anIncident())), zombies))
                .isInstanceOf(LostClaim.class);

        assertThat(stage.rows("SELECT id FROM incident_fact")).isEmpty();
    }

    @Test
    void theHeirGoesOnWhereTheOtherEnded() throws SQLException {
        projection.apply(List.of(event(4, anIncident())), projection.claim(() -> EXTENT, "one"));

        var heirs = projection.claim(() -> EXTENT, "heir");

        assertThat(heirs.get(PARTITION)).isEqualTo(new Claim("topic", 2, 5));
    }

    @Test
    void theSameBatchIsNotAppliedTwice() throws SQLException {
        var claims = projection.claim(() -> EXTENT, "one");
        projection.apply(List.of(event(0, anIncident())), claims);

        assertThatThrownBy(() -> projection.apply(List.of(event(0, anIncident())), claims))
                .isInstanceOf(LostClaim.class);
    }

    @Test
    void aZombieThatMovesTheOffsetDuringTheLookDoesNotStopTheProjection() throws SQLException {
        projection.apply(List.of(event(4, anIncident())), projection.claim(() -> EXTENT, "zombie"));
        var looks = List.of(extent(3), extent(5)).iterator();

        var heirs = projection.claim(looks::next, "heir");

        assertThat(heirs.get(PARTITION)).isEqualTo(new Claim("topic", 2, 5));
    }

    @Test
    void aLogThatIsTooShortAtTheSecondLookTooStopsTheProjection() throws SQLException {
        projection.apply(List.of(event(4, anIncident())), projection.claim(() -> EXTENT, "one"));

        assertThatThrownBy(() -> projection.claim(() -> extent(3), "heir")).isInstanceOf(ProjectionStopped.class);
    }

    @Test
    void aClaimDoesNotWaitLongForALockThatAFrozenReplicaHolds() throws SQLException {
        projection.claim(() -> EXTENT, "one");
        try (var frozen = dataSource.getConnection()) {
            frozen.setAutoCommit(false);
            try (var statement = frozen.createStatement()) {
                statement.execute("SELECT 1 FROM projection_offset WHERE partition = 99 FOR UPDATE");
            }

            assertThatThrownBy(() -> projection.claim(() -> EXTENT, "heir"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("lock timeout");

            frozen.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT9223372036854775807S, col, ArithmeticException", "PT1H, 'c\0l', SQLSTATE 22021"})
    void whatCannotBeAppliedCostsItselfOnly(Duration target, String organisation, String reason) throws SQLException {
        var refused = unapplicable(event(1, anIncident()), target, organisation);

        projection.apply(
                List.of(event(0, anIncident()), refused, event(2, anIncident())),
                projection.claim(() -> EXTENT, "one"));

        assertThat(stage.rows("SELECT 1 FROM incident_fact")).hasSize(2);
        assertThat(stage.rows("SELECT record_offset, version, reason FROM dead_letter"))
                .singleElement()
                .asString()
                .startsWith("(1,1,")
                .contains(reason);
    }

    /** With values that the reader would not let through. */
    private static Event unapplicable(Event event, Duration target, String organisation) {
        var fact = ((Reading.OfIncident) event.reading()).fact();
        var grade = new IncidentFact.Grade(null, target, null, null, null, null);
        return new Event(
                event.record(),
                new Reading.OfIncident(new IncidentFact(
                        fact.id(),
                        fact.generation(),
                        fact.version(),
                        organisation,
                        null,
                        "P1",
                        "P1",
                        fact.status(),
                        fact.times(),
                        grade,
                        fact.story(),
                        null,
                        fact.origin())));
    }

    private static Map<TopicPartition, Extent> extent(long end) {
        return Map.of(PARTITION, new Extent("topic", 0, end));
    }

    private Event event(long offset, Example example) {
        var sent = example.record();
        var record = new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                sent.key().getBytes(StandardCharsets.UTF_8),
                sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return reader.read(record);
    }
}

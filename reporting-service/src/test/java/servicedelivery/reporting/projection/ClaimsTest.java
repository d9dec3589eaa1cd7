package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.Stage;

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

    @BeforeEach
    void clear() {
        stage.clear();
        stage.execute("DELETE FROM projection_offset WHERE partition = 99");
    }

    @Test
    void aNewPartitionStartsAtTheBeginningOfItsLog() throws SQLException {
        var claims = projection.claim(Map.of(PARTITION, new Extent("topic", 7, 100)), "one");

        assertThat(claims).containsExactly(Map.entry(PARTITION, new Claim("topic", 1, 7)));
    }

    @Test
    void aReplicaThatWasReplacedChangesNothing() throws SQLException {
        var zombies = projection.claim(EXTENT, "zombie");
        projection.claim(EXTENT, "heir");

        assertThatThrownBy(() -> projection.apply(List.of(event(0, anIncident())), zombies))
                .isInstanceOf(LostClaim.class);

        assertThat(stage.rows("SELECT id FROM incident_fact")).isEmpty();
    }

    @Test
    void theHeirGoesOnWhereTheOtherEnded() throws SQLException {
        projection.apply(List.of(event(4, anIncident())), projection.claim(EXTENT, "one"));

        var heirs = projection.claim(EXTENT, "heir");

        assertThat(heirs.get(PARTITION)).isEqualTo(new Claim("topic", 2, 5));
    }

    @Test
    void theSameBatchIsNotAppliedTwice() throws SQLException {
        var claims = projection.claim(EXTENT, "one");
        projection.apply(List.of(event(0, anIncident())), claims);

        assertThatThrownBy(() -> projection.apply(List.of(event(0, anIncident())), claims))
                .isInstanceOf(LostClaim.class);
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

package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
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
class SettlementTest {

    private static final byte[] BROKEN = "{".getBytes(StandardCharsets.UTF_8);

    private final Example incident = anIncident();

    @Inject
    Stage stage;

    @Inject
    Projection projection;

    @Inject
    EventReader reader;

    @BeforeEach
    void clear() {
        stage.clear();
        stage.execute("DELETE FROM projection_offset WHERE partition >= 90");
    }

    @Test
    void aBrokenRecordInAnotherPartitionMayBeNewerThanTheStateKnown() throws SQLException {
        apply("topic", 98, 7, incident.value());

        apply("topic", 99, 3, BROKEN);

        assertThat(states()).containsExactly("(waiting)");
    }

    @Test
    void aBrokenRecordOfATopicMadeAgainMayBeNewerThanTheStateKnown() throws SQLException {
        apply("topic", 99, 7, incident.value());
        stage.execute("DELETE FROM projection_offset WHERE partition >= 90");

        apply("again", 99, 3, BROKEN);
        apply("again", 99, 4, incident.value());

        assertThat(states()).containsExactly("(waiting)");
    }

    @Test
    void aVersionWithoutItsGenerationSaysNothing() throws SQLException {
        apply("topic", 99, 7, incident.version(5).value());

        apply("topic", 99, 8, incident.version(2).without("generation").value());

        assertThat(states()).containsExactly("(waiting)");
    }

    @Test
    void aNewerStateFurtherOnInTheSameLogSettlesItAndForgetsWhatItSaid() throws SQLException {
        apply("topic", 99, 7, incident.value());
        apply("topic", 99, 8, BROKEN);

        apply("topic", 99, 9, incident.version(2).value());

        assertThat(states()).containsExactly("(overtaken)");
        assertThat(stage.rows("SELECT record_key, headers, payload FROM dead_letter"))
                .containsExactly("(,,)");
    }

    @Test
    void aRecordThatCanBeReadWhenTheTopicIsReadAgainSettlesItsOwnLetter() throws SQLException {
        apply("topic", 99, 7, BROKEN);
        stage.execute("UPDATE projection_offset SET next_offset = 7 WHERE partition = 99");

        apply("topic", 99, 7, incident.value());

        assertThat(states()).containsExactly("(overtaken)");
    }

    private List<String> states() {
        return stage.rows("SELECT state FROM dead_letter");
    }

    private void apply(String topicId, int partition, long offset, byte[] value) throws SQLException {
        var place = new TopicPartition("incidents", partition);
        var claims = projection.claim(() -> Map.of(place, new Extent(topicId, 0, 100)), "test");
        var sent = incident.record(value);
        var record = new ConsumerRecord<>(
                place.topic(), partition, offset, sent.key().getBytes(StandardCharsets.UTF_8), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        projection.apply(List.of(reader.read(record)), claims);
    }
}

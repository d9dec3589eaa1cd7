package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.ReportsApi;
import servicedelivery.reporting.Stage;

/** The topics also have what other tests published, so that a rebuild brings that back as well. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class RebuildBesideReplicasTest {

    private static final int HISTORIES = 300;
    private static final int PARTITIONS = 6;

    @Inject
    Stage stage;

    @Inject
    Kafka kafka;

    @Inject
    EventReader reader;

    @Inject
    Projection projection;

    private final ReportsApi operator = ReportsApi.asOperator();
    private final Random random = new Random(HISTORIES);

    @BeforeEach
    @AfterEach
    void clear() {
        stage.clear();
    }

    @Test
    void whileReplicasApplyARebuildMendsAndTakesNothingBack() {
        var told = new ArrayList<>(LongStream.range(0, HISTORIES)
                .mapToObj(RandomHistory::of)
                .flatMap(history -> Step.tellings(history).stream())
                .toList());
        Collections.shuffle(told, random);
        try (var replica = Replica.start(kafka, reader, projection)) {
            replica.awaitShare(stage);
            stage.awaitApplied(send(told.subList(0, told.size() / 2)));
            stage.execute(
                    "DELETE FROM incident_fact WHERE version = 1; UPDATE survey_day SET promoters = promoters + 1");

            operator.post("/projection/rebuild").statusCode(202);
            var sent = new ArrayList<RecordMetadata>();
            for (var start = told.size() / 2; start < told.size(); start += 100) {
                sent.addAll(send(told.subList(start, Math.min(start + 100, told.size()))));
            }
            stage.awaitApplied(sent);
            stage.awaitRebuilt();
        }

        operator.get("/projection/rebuild").body("state", equalTo("done"));
        operator.get("/projection/check").body("consistent", equalTo(true));
        assertThat(stage.rows("SELECT id, generation, version FROM incident_fact UNION ALL "
                        + "SELECT id, generation, version FROM survey_fact"))
                .containsAll(
                        Telling.newest(told).stream().map(Telling::identity).toList());
    }

    private List<RecordMetadata> send(List<Telling> tellings) {
        return stage.send(tellings.stream()
                .map(telling -> telling.in(random.nextInt(PARTITIONS)))
                .toList());
    }
}

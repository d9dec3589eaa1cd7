package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
import servicedelivery.reporting.Stage;

/**
 * Random histories at once through Kafka and PostgreSQL, while replicas come and go and connections break off in the middle of
 * transactions. The states of one aggregate are in several partitions, so that replicas apply them against each other.
 */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HistoriesInKafkaTest {

    private static final long SEED = Long.getLong("histories.seed", 20190131L);
    private static final int HISTORIES = Integer.getInteger("histories.inKafka", 1_000);
    private static final int PARTITIONS = 6;
    private static final int BLOWS = 30;

    /** Whoever is in the middle of a transaction that moves offsets. */
    private static final String BREAK_OFF = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE pid IN (SELECT pid FROM pg_locks WHERE relation = 'projection_offset'::regclass AND mode = 'RowExclusiveLock')
            """;

    @Inject
    Stage stage;

    @Inject
    Kafka kafka;

    @Inject
    EventReader reader;

    @Inject
    Projection projection;

    @Inject
    EveryFigure figures;

    private final Random random = new Random(SEED);
    private int brokenOff;

    @BeforeEach
    @AfterEach
    void clear() {
        figures.forget();
    }

    @Test
    void whoeverAppliesThemTheFiguresAreThoseOfTheNewestStates() throws SQLException {
        var told = new ArrayList<>(LongStream.range(SEED, SEED + HISTORIES)
                .mapToObj(RandomHistory::of)
                .flatMap(history -> Step.tellings(history).stream())
                .toList());
        Collections.shuffle(told, random);

        applyWhileReplicasComeAndGo(told);

        var answers = figures.inFull();
        var waiting = stage.rows("SELECT count(*) FROM dead_letter WHERE state = 'waiting' AND version IS NOT NULL");
        figures.recompute(Telling.newest(told));
        assertThat(Difference.between(answers, figures.inFull())).isEqualTo(Difference.NONE);
        assertThat(waiting).containsExactly("(%d)".formatted(Telling.waiting(told)));
        assertThat(brokenOff).isPositive();
    }

    private void applyWhileReplicasComeAndGo(List<Telling> told) {
        var third = told.size() / 3;
        var sent = new ArrayList<RecordMetadata>();
        try (var one = Replica.start(kafka, reader, projection)) {
            sent.addAll(send(told.subList(0, third)));
            one.awaitShare(stage);
            try (var other = Replica.start(kafka, reader, projection)) {
                sent.addAll(send(told.subList(third, 2 * third)));
                other.awaitShare(stage);
                sent.addAll(send(told.subList(2 * third, told.size())));
            }
        }
        stage.awaitApplied(sent);
    }

    private List<RecordMetadata> send(List<Telling> slice) {
        var sent = stage.send(slice.stream()
                .map(telling -> telling.in(random.nextInt(PARTITIONS)))
                .toList());
        for (var blow = 0; blow < BLOWS; blow++) {
            brokenOff += stage.rows(BREAK_OFF).size();
        }
        return sent;
    }
}

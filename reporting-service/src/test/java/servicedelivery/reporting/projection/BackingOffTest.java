package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Stage;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class BackingOffTest {

    private static final int CLAIMS = 6;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Stage stage;

    @Test
    void whoCanClaimButNotApplyTriesLessAndLessOftenAndLosesNothing() {
        stage.clear();
        stage.publish(anIncident());
        var before = epoch();
        stage.execute("ALTER TABLE incident_fact RENAME TO mislaid");
        var sent = stage.send(List.of(anIncident().record()));
        var start = System.nanoTime();

        await().atMost(SOON).until(() -> epoch() >= before + CLAIMS);

        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        stage.execute("ALTER TABLE mislaid RENAME TO incident_fact");
        stage.awaitApplied(sent);
        assertThat(elapsed).isGreaterThan(Duration.ofSeconds(4));
        assertThat(stage.rows("SELECT 1 FROM incident_fact")).hasSize(2);
        assertThat(stage.rows("SELECT 1 FROM dead_letter")).isEmpty();
    }

    private long epoch() {
        return stage
                .rows("SELECT max(owner_epoch) FROM projection_offset WHERE topic = 'incidents' AND partition < 6")
                .stream()
                .mapToLong(row -> Long.parseLong(row.substring(1, row.length() - 1)))
                .sum();
    }
}

package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static servicedelivery.reporting.Example.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;

/** A thousand dashboards that ask every second, while what they show changes ten times a second. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class PollingTest {

    private static final int DASHBOARDS = 1_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS = 100;

    @Inject
    Stage stage;

    @TestHTTPResource("/api/v1/summary?month=2019-01")
    URI summary;

    @Test
    void nobodySeesAnErrorOrAnAnswerOlderThanOneThatAnybodyHasSeen() {
        stage.clear();
        var wall = new Dashboards(summary, DASHBOARDS, SECOND);
        var sent = new ArrayList<RecordMetadata>();

        wall.watch();
        for (var tick = 0; tick < TICKS; tick++) {
            sent.addAll(
                    stage.send(Stream.generate(() -> aResponse().recommending(9).record())
                            .limit(5)
                            .toList()));
            await().pollDelay(TICK).until(() -> true);
        }
        stage.awaitApplied(sent);
        wall.stopAfterOneMoreLook();

        assertThat(wall.complaints()).isEmpty();
        assertThat(wall.responsesSeen()).isEqualTo(sent.size());
        assertThat(wall.answers()).isGreaterThan(DASHBOARDS);
        assertThat(wall.contents()).isGreaterThan(TICKS / 10);
    }
}

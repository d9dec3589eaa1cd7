package servicedelivery.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final Heartbeats heartbeats = new Heartbeats();

    @Test
    void aLoopThatGoesRoundIsAlive() {
        heartbeats.of("relay", Duration.ofMinutes(1)).beat();

        assertThat(new LoopsLive(heartbeats).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aLoopThatHasNotGoneRoundWithinItsLimitIsNot() {
        heartbeats.of("relay", Duration.ofNanos(1));

        assertThat(new LoopsLive(heartbeats).call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aLoopThatEndedOnPurposeIsNotMissed() {
        heartbeats.forget(heartbeats.of("relay", Duration.ofNanos(1)));

        assertThat(new LoopsLive(heartbeats).call().getStatus()).isEqualTo(Status.UP);
    }
}

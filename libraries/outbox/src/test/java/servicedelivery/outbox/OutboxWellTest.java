package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxWellTest {

    private static final String HINDRANCE = "Kafka does not take them: a timeout";

    @Test
    void aMillionEventsThatWaitForAMomentAreWell() {
        assertThat(OutboxWell.trouble(1_000_000, Duration.ofSeconds(59), HINDRANCE))
                .isNull();
    }

    @Test
    void oneEventThatWaitsForAMinuteIsNotAndTheReasonNamesWhatHindersIt() {
        var trouble = OutboxWell.trouble(1, Duration.ofSeconds(60), HINDRANCE);

        assertThat(trouble.reason()).contains("1 events wait", "60 s", HINDRANCE);
        assertThat(trouble.remedy()).contains("by themselves");
    }
}

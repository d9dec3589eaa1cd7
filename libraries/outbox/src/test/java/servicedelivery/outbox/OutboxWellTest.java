package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxWellTest {

    private static final String HINDRANCE = "Kafka does not take them: a timeout";

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    @Test
    void aMillionEventsThatWaitForAMomentAreWell() {
        assertThat(OutboxWell.trouble(1_000_000, Duration.ofSeconds(59), A_MOMENT, HINDRANCE))
                .isNull();
    }

    @Test
    void oneEventThatWaitsForAMinuteIsNotAndTheReasonNamesWhatHindersIt() {
        var trouble = OutboxWell.trouble(1, Duration.ofSeconds(60), A_MOMENT, HINDRANCE);

        assertThat(trouble.reason()).contains("1 events wait", "60 s", HINDRANCE);
        assertThat(trouble.remedy()).contains("by themselves");
    }

    @Test
    void anOutboxThatNobodyHasReadForAMinuteIsNotWellWhateverWasSeenInItLast() {
        var trouble = OutboxWell.trouble(0, Duration.ZERO, Duration.ofSeconds(60), "the disk is full");

        assertThat(trouble.reason()).contains("not been read for 60 s", "the disk is full");
        assertThat(trouble.remedy()).contains("by themselves");
    }
}

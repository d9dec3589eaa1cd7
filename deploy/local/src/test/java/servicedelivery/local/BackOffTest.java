package servicedelivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void allowsTheFirstStartAtOnce() {
        assertThat(backOff.isOver()).isTrue();
    }

    @Test
    void doublesUpToHalfAMinute() {
        var pauses = IntStream.range(0, 7)
                .mapToObj(start -> {
                    backOff.began();
                    return backOff.pause();
                })
                .map(Duration::toSeconds);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(backOff.isOver()).isFalse();
    }
}

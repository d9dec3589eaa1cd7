package servicedelivery.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LateRefusalsTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final LateRefusals refusals = new LateRefusals(2, Duration.ofSeconds(1), nanoTime::get);
    private final List<String> said = new ArrayList<>();

    @Test
    void aRefusalIsSaidWhenItsTimeHasCome() {
        refusals.add(() -> said.add("first"));
        nanoTime.addAndGet(Duration.ofMillis(600).toNanos());
        refusals.add(() -> said.add("second"));
        nanoTime.addAndGet(Duration.ofMillis(400).toNanos());

        refusals.sayDue();

        assertThat(said).containsExactly("first");
        assertThat(refusals.size()).isEqualTo(1);
    }

    @Test
    void whatFindsNoRoomIsSaidAtOnce() {
        refusals.add(() -> said.add("first"));
        refusals.add(() -> said.add("second"));

        refusals.add(() -> said.add("third"));

        assertThat(said).containsExactly("third");
        assertThat(refusals.size()).isEqualTo(2);
    }
}

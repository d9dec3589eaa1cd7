package servicedelivery.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseWellTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Shortages shortages = new Shortages(now::get);
    private final DatabaseWell check = new DatabaseWell(shortages);

    @Test
    void aDatabaseThatRefusedNothingIsWell() {
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(check.call().getName()).isEqualTo("database");
    }

    @Test
    void oneThatHasJustRefusedARequestIsNotAndSaysWhyAndWhatToDo() {
        shortages.note("its disk is full (SQLSTATE 53100)");

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(data().get("reason").toString()).endsWith("its disk is full (SQLSTATE 53100)");
        assertThat(data().get("remedy").toString()).contains("docs/operations.md#postgresql-lacks-something");
    }

    @Test
    void oneThatHasRefusedNothingForHalfAMinuteIsWellAgain() {
        shortages.note("its disk is full");
        passes(Duration.ofSeconds(20));
        shortages.note("it is out of memory");
        passes(Duration.ofSeconds(29));
        assertThat(data().get("reason").toString()).endsWith("it is out of memory");

        passes(Duration.ofSeconds(1));

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(data()).isEmpty();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private Map<String, Object> data() {
        return check.call().getData().orElse(Map.of());
    }
}

package servicedelivery.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class RollingRestartIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final SuiteStack stack = RunningSuite.stack();
    private final SuiteClient suite = new SuiteClient(stack);

    @Test
    void aRestartUnderLoadLosesNoRequestAndNoEvent() {
        var load = new SteadyLoad(stack.environment());
        try (load) {
            await().atMost(SOON).until(() -> load.reported() > 100 && load.figuresRead() > 100);
            for (var process : new String[] {"INCIDENTS_PID", "REPORTS_PID"}) {
                assertThat(stack.terminate(process)).as("exit").isLessThan(Duration.ofSeconds(20));
                stack.up();
            }
            var reported = load.reported();
            var read = load.figuresRead();
            await().atMost(SOON).until(() -> load.reported() > reported + 100 && load.figuresRead() > read + 100);
        }

        assertThat(load.lost()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> suite.figures("priority-incidents?asOf=2016-03-31&months=1")
                        .body("total.P2.opened", equalTo(load.reported())));
    }
}

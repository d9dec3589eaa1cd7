package servicedelivery.reporting.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PressTest {

    private final Press press = new Press(Duration.ofMillis(50));

    @Test
    void whoeverWaitsForLongIsToldToComeAgain() {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> press.alone(() -> {
            begun.countDown();
            await(mayEnd);
            return "first";
        }));
        await(begun);

        assertThatThrownBy(() -> press.alone(() -> "second")).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getHeaders()).containsKey("Retry-After");
        });

        mayEnd.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(press.alone(() -> "third")).isEqualTo("third");
    }

    @Test
    void whatFailsKeepsNobodyFromTheNextTurn() {
        assertThatThrownBy(() -> press.alone(() -> {
                    throw new IllegalStateException("out of paper");
                }))
                .hasMessage("out of paper");

        assertThat(CompletableFuture.supplyAsync(() -> press.alone(() -> "next"))
                        .join())
                .isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

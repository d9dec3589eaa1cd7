package servicedelivery.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTest {

    private final Queue<Thread> asking = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work);
        asking.add(thread);
        return thread;
    });
    private final Shared<String, Integer> shared = new Shared<>();
    private final AtomicInteger reckoned = new AtomicInteger();
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void end() {
        slow.countDown();
        threads.shutdownNow();
    }

    @Test
    void allWhoAskWhileOneIsUnderWayShareTheNextThatWasBegunAfterTheyAsked() {
        var first = asks(this::slowly);
        await().until(() -> reckoned.get() == 1);

        var later = IntStream.range(0, 20).mapToObj(index -> asks(this::slowly)).toList();
        await().until(() -> asking.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                == 21);
        slow.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(later).extracting(CompletableFuture::join).containsOnly(2);
        assertThat(reckoned).hasValue(2);
    }

    @Test
    void whoAsksWhenNothingIsUnderWayGetsAnAnswerOfItsOwn() {
        var answers = List.of(
                shared.answer("how many", reckoned::incrementAndGet),
                shared.answer("how many", reckoned::incrementAndGet));

        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void anotherQuestionDoesNotWait() {
        var first = asks(this::slowly);
        await().until(() -> reckoned.get() == 1);

        assertThat(shared.answer("how long", () -> 7)).isEqualTo(7);
        assertThat(first).isNotDone();
    }

    @Test
    void whatFailsFailsForThoseWhoShareItAndForNobodyElse() {
        assertThatThrownBy(() -> shared.answer("how many", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);

        assertThat(shared.answer("how many", () -> 3)).isEqualTo(3);
    }

    private CompletableFuture<Integer> asks(Supplier<Integer> reckoning) {
        return CompletableFuture.supplyAsync(() -> shared.answer("how many", reckoning), threads);
    }

    private int slowly() {
        var number = reckoned.incrementAndGet();
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return number;
    }
}

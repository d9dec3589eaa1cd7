package servicedelivery.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Queue<List<Integer>> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final Together<Integer, String> together = new Together<>(1, clients, this::work);

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    @Test
    void whoComesAloneIsServedAtOnce() {
        assertThat(together.bring(1).join()).isEqualTo("done 1");
    }

    @Test
    void thoseWhoComeMeanwhileAreServedTogetherAndEachGetsItsOwnResult() throws Exception {
        var first = brought(0);
        firstIsAtWork.await();
        var others = IntStream.rangeClosed(1, 20).mapToObj(this::brought).toList();
        awaitWaiting(20);

        firstMayEnd.countDown();

        assertThat(first.join()).isEqualTo("done 0");
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> "done " + number)
                        .toList());
        assertThat(groups).hasSize(2);
    }

    @Test
    void theFaultOfOneIsNotThatOfTheOthers() throws Exception {
        var first = brought(0);
        firstIsAtWork.await();
        var bad = brought(-1);
        var good = brought(1);
        awaitWaiting(2);

        firstMayEnd.countDown();

        assertThat(first.join()).isEqualTo("done 0");
        assertThat(good.join()).isEqualTo("done 1");
        assertThatThrownBy(bad::join).hasRootCauseMessage("bad");
    }

    @Test
    void manyWhoComeAgainAndAgainAreAllServed() {
        var busy = new Together<Integer, String>(
                2, clients, items -> items.stream().map(item -> "done " + item).toList());
        var all = IntStream.range(0, 16)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 2_000)
                                .forEach(item ->
                                        assertThat(busy.bring(item).join()).isEqualTo("done " + item)),
                        clients))
                .toArray(CompletableFuture<?>[]::new);

        assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void whoFindsNoThreadIsToldAtOnce() {
        clients.shutdown();

        assertThatThrownBy(together.bring(1)::join).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    private List<String> work(List<Integer> items) {
        groups.add(items);
        if (items.contains(0)) {
            firstIsAtWork.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (items.contains(-1)) {
            throw new IllegalArgumentException("bad");
        }
        return items.stream().map(item -> "done " + item).toList();
    }

    private CompletableFuture<String> brought(int item) {
        return together.bring(item);
    }

    private void awaitWaiting(int entries) {
        while (together.waiting() < entries) {
            Thread.onSpinWait();
        }
    }
}

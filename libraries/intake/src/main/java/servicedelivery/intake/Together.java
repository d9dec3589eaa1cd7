package servicedelivery.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import servicedelivery.problem.DatabaseOutage;

/**
 * Does together what several threads bring at the same time, because a transaction of ten costs little more than one of one. Nobody waits
 * for company: whoever comes first does at once what is there, and those who come meanwhile are next.
 *
 * @param <T> what is brought
 * @param <R> what becomes of it
 */
public final class Together<T, R> {

    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Queue<Entry<T, R>> waiting = new ArrayDeque<>();
    private int atWork;

    /**
     * @param most how many groups are worked on at once
     * @param work gives a result for each, in their order; when it throws, nothing was done
     */
    public Together(int most, Function<List<T>, List<R>> work) {
        this.most = most;
        this.work = work;
    }

    private record Entry<T, R>(T item, CompletableFuture<R> result, CompletableFuture<Void> turn) {

        R await() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /** Gives the result of this item, and throws what the work throws for it. */
    public R bring(T item) {
        var entry = new Entry<T, R>(item, new CompletableFuture<>(), new CompletableFuture<>());
        if (!isNext(entry)) {
            CompletableFuture.anyOf(entry.turn, entry.result.exceptionally(failure -> null))
                    .join();
            if (!entry.turn.isDone()) {
                return entry.await();
            }
        }
        var group = all();
        try {
            doTogether(group);
        } finally {
            passOn();
        }
        return entry.await();
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean isNext(Entry<T, R> entry) {
        waiting.add(entry);
        if (atWork < most) {
            atWork++;
            return true;
        }
        return false;
    }

    private synchronized List<Entry<T, R>> all() {
        var all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }

    /** To one of those who came meanwhile. */
    private synchronized void passOn() {
        for (var entry : waiting) {
            if (entry.turn.complete(null)) {
                return;
            }
        }
        atWork--;
    }

    private void doTogether(List<Entry<T, R>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            var results = work.apply(group.stream().map(Entry::item).toList());
            for (var index = 0; index < group.size(); index++) {
                group.get(index).result.complete(results.get(index));
            }
        } catch (RuntimeException | Error e) {
            if (group.size() == 1 || e instanceof Error || DatabaseOutage.isBehind(e)) {
                group.forEach(entry -> entry.result.completeExceptionally(e));
            } else {
                // The fault of one must not be that of the others.
                group.forEach(entry -> doTogether(List.of(entry)));
            }
        }
    }
}

package servicedelivery.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import servicedelivery.problem.DatabaseOutage;

/**
 * Does together what many bring at the same time, because a transaction of ten costs little more than one of one. Nobody waits for
 * company: what is there is begun at once, and what comes meanwhile is next. Whoever brings something keeps no thread waiting for it.
 *
 * @param <T> what is brought
 * @param <R> what becomes of it
 */
public final class Together<T, R> {

    private final int most;
    private final Executor threads;
    private final Function<List<T>, List<R>> work;
    private final Queue<Entry<T, R>> waiting = new ArrayDeque<>();
    private int atWork;

    /**
     * @param most how many groups are worked on at once
     * @param threads where the work is done, a thread for each group
     * @param work gives a result for each, in their order; when it throws, nothing was done
     */
    public Together(int most, Executor threads, Function<List<T>, List<R>> work) {
        this.most = most;
        this.threads = threads;
        this.work = work;
    }

    private record Entry<T, R>(T item, CompletableFuture<R> result) {}

    /** Gives the result of this item, or what the work throws for it, when it is done. */
    public CompletableFuture<R> bring(T item) {
        var entry = new Entry<T, R>(item, new CompletableFuture<>());
        if (isFirstOfGroup(entry)) {
            try {
                threads.execute(this::workWhileThereIsSome);
            } catch (RuntimeException e) {
                refuse(e);
            }
        }
        return entry.result;
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean isFirstOfGroup(Entry<T, R> entry) {
        waiting.add(entry);
        if (atWork < most) {
            atWork++;
            return true;
        }
        return false;
    }

    private void workWhileThereIsSome() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            doTogether(group);
        }
    }

    /** All that wait; when none does, this thread is done. */
    private synchronized List<Entry<T, R>> next() {
        var group = new ArrayList<>(waiting);
        waiting.clear();
        if (group.isEmpty()) {
            atWork--;
        }
        return group;
    }

    /** There is no thread for them, as while the service ends. */
    private void refuse(RuntimeException e) {
        var refused = next();
        refused.forEach(entry -> entry.result.completeExceptionally(e));
        if (!refused.isEmpty()) {
            next();
        }
    }

    private void doTogether(List<Entry<T, R>> group) {
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

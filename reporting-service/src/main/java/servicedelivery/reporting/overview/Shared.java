package servicedelivery.reporting.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reckons an answer once for all who ask the same while another is under way. Each gets one that was begun after it asked, so it is never
 * older than one of its own would have been. Of one question there is at most one answer under way, and one that is next.
 *
 * @param <Q> a question, which is compared with others by {@code equals}
 * @param <A> an answer
 */
final class Shared<Q, A> {

    private final Map<Q, Round<A>> newest = new HashMap<>();

    private static final class Round<A> {

        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private final @Nullable CompletableFuture<A> before;
        private boolean hasBegun;

        Round(@Nullable Round<A> before) {
            this.before = before == null ? null : before.answer;
        }
    }

    /** @param reckoning run by this thread, or not at all; what it throws is thrown to all who share the answer */
    A answer(Q question, Supplier<A> reckoning) {
        var own = ownRound(question);
        if (own.isNew()) {
            lead(question, own.round(), reckoning);
        }
        return result(own.round());
    }

    private record Joined<A>(Round<A> round, boolean isNew) {}

    /** The round that has not begun, which is a new one when there is none. */
    private synchronized Joined<A> ownRound(Q question) {
        var present = newest.get(question);
        if (present != null && !present.hasBegun) {
            return new Joined<>(present, false);
        }
        var next = new Round<>(present);
        newest.put(question, next);
        return new Joined<>(next, true);
    }

    private void lead(Q question, Round<A> round, Supplier<A> reckoning) {
        if (round.before != null) {
            round.before.handle((answer, failure) -> true).join();
        }
        begin(round);
        try {
            round.answer.complete(reckoning.get());
        } catch (RuntimeException | Error e) {
            round.answer.completeExceptionally(e);
        }
        forget(question, round);
    }

    private synchronized void begin(Round<A> round) {
        round.hasBegun = true;
    }

    private synchronized void forget(Q question, Round<A> round) {
        newest.remove(question, round);
    }

    private static <A> A result(Round<A> round) {
        try {
            return round.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package servicedelivery.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a benchmark went.
 *
 * @param pairs ours and the peer's, each pair measured one after the other
 */
record Result(String name, Claim claim, List<Pair> pairs, String remark) {

    record Pair(Measured ours, Measured peer) {

        double ratio() {
            return ours.amount() / peer.amount();
        }
    }

    Spread ratio() {
        return Spread.of(pairs, Pair::ratio);
    }

    Spread ours() {
        return Spread.of(pairs, pair -> pair.ours().amount());
    }

    Spread peer() {
        return Spread.of(pairs, pair -> pair.peer().amount());
    }

    double cpuOfOurs() {
        return Spread.of(pairs, pair -> pair.ours().cpuMicros()).median();
    }

    double cpuOfPeer() {
        return Spread.of(pairs, pair -> pair.peer().cpuMicros()).median();
    }

    /** The larger of what other programs took from either side, in the middle of all measurements. */
    double others() {
        return Math.max(
                Spread.of(pairs, pair -> pair.ours().others()).median(),
                Spread.of(pairs, pair -> pair.peer().others()).median());
    }

    /** {@code aim}, {@code atLeast} or {@code atMost}, or null for neither. */
    @Nullable
    String reached() {
        return claim.goal().reachedBy(ratio().median());
    }
}

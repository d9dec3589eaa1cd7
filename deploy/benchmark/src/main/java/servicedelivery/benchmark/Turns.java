package servicedelivery.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Locale;
import servicedelivery.benchmark.Result.Pair;

/** Measures both sides in turns, so that what changes on the machine meanwhile meets both. */
final class Turns {

    private static final int PAIRS = 5;
    private static final double PERCENT = 100;

    private final PrintStream out;

    Turns(PrintStream out) {
        this.out = out;
    }

    /** The first pair warms both sides up and does not count, unless they are warm. */
    Result take(String name, Benchmark benchmark) throws Exception {
        var pairs = new ArrayList<Pair>();
        for (var turn = benchmark.isWarm() ? 1 : 0; turn <= PAIRS; turn++) {
            var pair = new Pair(benchmark.ours(), benchmark.peer());
            out.printf(
                    Locale.ROOT,
                    "%-22s %-8s %12s %12s  %6.2f   (%.0f %% and %.0f %% of the processors went to others)%n",
                    name,
                    turn == 0 ? "warm-up" : turn + " of " + PAIRS,
                    Table.amount(pair.ours().amount(), benchmark.claim().unit()),
                    Table.amount(pair.peer().amount(), benchmark.claim().unit()),
                    pair.ratio(),
                    pair.ours().others() * PERCENT,
                    pair.peer().others() * PERCENT);
            if (turn > 0) {
                pairs.add(pair);
            }
        }
        return new Result(name, benchmark.claim(), pairs, benchmark.remark());
    }
}

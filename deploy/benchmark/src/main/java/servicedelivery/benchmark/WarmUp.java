package servicedelivery.benchmark;

/** Repeats a piece of work until its code is compiled, which shows when its rate has not grown for some rounds. */
final class WarmUp {

    private static final int WITHOUT_GAIN = 4;
    private static final double GAIN = 1.05;

    private WarmUp() {}

    /** One round of the work. */
    interface Round<E extends Exception> {

        /** @return how much was done in a second */
        double run() throws E;
    }

    static <E extends Exception> void of(int mostRounds, Round<E> round) throws E {
        of(1, mostRounds, round);
    }

    /** Not fewer than so many rounds: the rate may stand still for some while its code is still being compiled. */
    static <E extends Exception> void of(int leastRounds, int mostRounds, Round<E> round) throws E {
        var best = 0.0;
        var rounds = 0;
        for (var since = 0; (since < WITHOUT_GAIN || rounds < leastRounds) && rounds < mostRounds; rounds++) {
            var rate = round.run();
            since = rate > best * GAIN ? 0 : since + 1;
            best = Math.max(best, rate);
        }
    }
}

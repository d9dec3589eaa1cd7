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
        var best = 0.0;
        var rounds = 0;
        for (var since = 0; since < WITHOUT_GAIN && rounds < mostRounds; rounds++) {
            var rate = round.run();
            since++;
            if (rate > best * GAIN) {
                best = rate;
                since = 0;
            }
        }
    }
}

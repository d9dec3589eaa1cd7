package servicedelivery.benchmark;

/**
 * What a benchmark compares, and what is expected of it.
 *
 * @param ours what the product does
 * @param peer what the peer does
 * @param goal for the ratio of ours to the peer
 * @param unit of both
 */
record Claim(String ours, String peer, Goal goal, Unit unit) {

    /** Of rates: events a second, the more the better. */
    Claim(String ours, String peer, double atLeast, double aim) {
        this(ours, peer, Goal.atLeast(atLeast, aim), Unit.PER_SECOND);
    }
}

package servicedelivery.benchmark;

/**
 * What a benchmark compares, and what is expected of it.
 *
 * @param ours what the product does
 * @param peer what the peer does
 * @param atLeast the ratio below which something is wrong
 * @param aim the ratio to work towards
 */
record Claim(String ours, String peer, double atLeast, double aim) {}

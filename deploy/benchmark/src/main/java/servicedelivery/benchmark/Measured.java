package servicedelivery.benchmark;

/**
 * One side, measured once.
 *
 * @param amount in the unit of the claim; events a second as a rule
 * @param cpuMicros processor time that all programs together spent on an event; NaN where the system does not tell
 * @param others which part of the machine's processors other programs took meanwhile, from 0 to 1; NaN where the system does not tell
 */
record Measured(double amount, double cpuMicros, double others) {

    /** The amount, where it is a rate. */
    double perSecond() {
        return amount;
    }

    /** The same measurement, of which something else than the rate is compared. */
    Measured of(double otherAmount) {
        return new Measured(otherAmount, cpuMicros, others);
    }
}

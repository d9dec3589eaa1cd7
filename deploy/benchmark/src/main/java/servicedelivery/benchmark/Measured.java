package servicedelivery.benchmark;

/**
 * One side, measured once.
 *
 * @param perSecond events in a second
 * @param others which part of the machine's processors other programs took meanwhile, from 0 to 1; NaN where the system does not tell
 * @param cpuMicros processor time that all programs together spent on an event; NaN where the system does not tell
 */
record Measured(double perSecond, double cpuMicros, double others) {}

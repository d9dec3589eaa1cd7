package servicedelivery.benchmark;

/**
 * One side, measured once.
 *
 * @param perSecond events in a second
 * @param cpuMicros processor time that all programs together spent on an event; NaN where the system does not tell
 */
record Measured(double perSecond, double cpuMicros) {}

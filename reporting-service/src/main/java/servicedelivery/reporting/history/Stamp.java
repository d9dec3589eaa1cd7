package servicedelivery.reporting.history;

import java.time.Instant;

/**
 * What every version of something written has.
 *
 * @param version from 1
 * @param at when it was recorded
 * @param by the name of the key that was used
 */
public record Stamp(long version, Instant at, String by) {}

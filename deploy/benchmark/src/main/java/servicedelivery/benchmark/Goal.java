package servicedelivery.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What is expected of a ratio.
 *
 * @param bound the ratio on whose wrong side something is amiss
 * @param aim the ratio to work towards
 * @param isMost whether less is better, as of a time or of memory
 */
record Goal(double bound, double aim, boolean isMost) {

    static Goal atLeast(double bound, double aim) {
        return new Goal(bound, aim, false);
    }

    static Goal atMost(double bound, double aim) {
        return new Goal(bound, aim, true);
    }

    /** The bound's name for programs. */
    String kind() {
        return isMost ? "atMost" : "atLeast";
    }

    /** {@code aim}, the kind of the bound, or null for neither. */
    @Nullable
    String reachedBy(double ratio) {
        if (part(ratio) >= 1) {
            return "aim";
        }
        return part(ratio) >= part(bound) ? kind() : null;
    }

    /** Which part of the aim this ratio is: 1 at the aim, more beyond. */
    double part(double ratio) {
        return isMost ? aim / ratio : ratio / aim;
    }
}

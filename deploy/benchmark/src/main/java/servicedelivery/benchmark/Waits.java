package servicedelivery.benchmark;

import java.util.ArrayList;
import java.util.List;

/** How long each of many took. */
final class Waits {

    private static final double NANOS_OF_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long wait) {
        nanos.add(wait);
    }

    synchronized int count() {
        return nanos.size();
    }

    /** Within how many milliseconds this part of them was done. */
    synchronized double millisOf(double part) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * part)) / NANOS_OF_MILLI;
    }
}

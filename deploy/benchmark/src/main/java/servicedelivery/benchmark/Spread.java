package servicedelivery.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What several measurements of the same thing gave. */
record Spread(double median, double min, double max) {

    static <T> Spread of(List<T> measurements, ToDoubleFunction<T> value) {
        var sorted = measurements.stream().mapToDouble(value).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}

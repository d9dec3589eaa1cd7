package servicedelivery.reporting.chart;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the height of a chart stands for.
 *
 * @param least at the bottom
 * @param step from one line of the grid to the next
 * @param steps how many of them
 */
public record Scale(double least, double step, int steps) {

    /** From 0 to 100. */
    public static final Scale PERCENT = new Scale(0, 25, 4);

    /** From -100 to 100. */
    public static final Scale SCORE = new Scale(-100, 50, 4);

    private static final int FEW = 5;

    /** From 0, in whole numbers, to what holds all the values. */
    public static Scale ofCounts(Collection<? extends @Nullable Number> values) {
        var most = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
        var step = 1.0;
        for (var grow = 0; most > step * FEW; grow++) {
            step *= grow % 3 == 1 ? 2.5 : 2;
        }
        return new Scale(0, step, Math.max(1, (int) Math.ceil(most / step)));
    }

    double most() {
        return least + step * steps;
    }

    List<Double> grid() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(index -> least + index * step)
                .toList();
    }
}

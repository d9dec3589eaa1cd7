package servicedelivery.reporting.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as a half circle that fills from the left, with its value in the middle and what to make of it below.
 *
 * @param id of its own in the document; letters, digits and hyphens
 * @param title what is measured
 * @param description all that is seen, in a sentence, for those who do not see it
 * @param value as it is printed
 * @param word what to make of it, in at most three words
 * @param tone the same as shape and colour
 * @param arcs what fills the half circle, from the left; together at most all of it
 * @param goal where the mark of the goal stands, as a share of the half circle; null without a goal
 * @param least what the left end stands for; empty when that goes without saying
 * @param most what the right end stands for; empty when that goes without saying
 */
public record Gauge(
        String id,
        String title,
        String description,
        String value,
        String word,
        Tone tone,
        List<Arc> arcs,
        @Nullable Double goal,
        String least,
        String most) {

    /**
     * A part of the half circle.
     *
     * @param share from 0 to 1
     */
    public record Arc(double share, Tone tone) {}

    public Gauge {
        arcs = List.copyOf(arcs);
    }

    /** The whole drawing as one {@code svg} element. */
    public String svg() {
        return new GaugeDrawing(this).svg();
    }
}

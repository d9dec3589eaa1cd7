package servicedelivery.reporting.page.dashboard;

import java.util.List;
import servicedelivery.reporting.chart.Gauge.Arc;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.incident.PriorityFigures;

/** What became of the incidents of a month, as parts of a gauge. */
final class Outcomes {

    private Outcomes() {}

    /** Those within target, those late, and those of which it cannot be told yet. */
    static List<Arc> of(PriorityFigures figures) {
        double opened = figures.opened();
        if (opened == 0) {
            return List.of();
        }
        var late = figures.late() + figures.overdue();
        return List.of(
                new Arc(figures.withinTarget() / opened, Tone.GOOD),
                new Arc(late / opened, Tone.POOR),
                new Arc((opened - figures.withinTarget() - late) / opened, Tone.NEUTRAL));
    }
}

package servicedelivery.reporting.report.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.report.document.Gauge;

/** A figure as its drawing shows it, if it can be drawn. */
record GaugeFace(Gauge gauge) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_IN_THE_MIDDLE = 9;

    /** With a scale, and a value on it: one that a person entered may lie beside its scale, or be of any unit. */
    boolean isDrawn() {
        return least() != null && most() != null && (!gauge.written() || isOnScale(gauge.value()));
    }

    String title() {
        var title = gauge.name() == null ? gauge.title() : "%s, %s".formatted(gauge.title(), gauge.name());
        return isShort() ? title : "%s (%s)".formatted(title, gauge.unit());
    }

    String svg() {
        var tone = tone();
        return new servicedelivery.reporting.chart.Gauge(
                        "gauge-" + gauge.id(),
                        title(),
                        description(),
                        isShort() ? gauge.display() : gauge.displayWithoutUnit(),
                        gauge.written() ? "entered by hand" : gauge.word(),
                        tone,
                        gauge.value() == null
                                ? List.of()
                                : List.of(new servicedelivery.reporting.chart.Gauge.Arc(share(gauge.value()), tone)),
                        isOnScale(gauge.goal()) ? share(Objects.requireNonNull(gauge.goal())) : null,
                        end(least()),
                        end(most()))
                .svg();
    }

    String description() {
        return "%s: %s, %s. Goal %s, month before %s."
                .formatted(title(), gauge.display(), gauge.word(), gauge.displayedGoal(), gauge.displayedPrevious());
    }

    /** Whether the value fits into the drawing with its unit; else that stands in the title. */
    private boolean isShort() {
        return gauge.unit() == null || gauge.display().length() <= MOST_IN_THE_MIDDLE;
    }

    private boolean isOnScale(@Nullable BigDecimal number) {
        return number != null
                && number.compareTo(Objects.requireNonNull(least())) >= 0
                && number.compareTo(Objects.requireNonNull(most())) <= 0;
    }

    private @Nullable BigDecimal least() {
        return isPlainPercentage() ? BigDecimal.ZERO : gauge.least();
    }

    private @Nullable BigDecimal most() {
        return isPlainPercentage() ? HUNDRED : gauge.most();
    }

    /** Of which nobody had to say where it begins and ends. */
    private boolean isPlainPercentage() {
        return gauge.least() == null && gauge.most() == null && "%".equals(gauge.unit());
    }

    private double share(BigDecimal value) {
        var least = number(least());
        return (value.doubleValue() - least) / (number(most()) - least);
    }

    private static double number(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).doubleValue();
    }

    private static String end(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private Tone tone() {
        return switch (gauge.tone()) {
            case GOOD -> Tone.GOOD;
            case FAIR -> Tone.WATCH;
            case BAD -> Tone.POOR;
            case NEUTRAL -> Tone.NEUTRAL;
        };
    }
}

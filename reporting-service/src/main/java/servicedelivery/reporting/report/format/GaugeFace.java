package servicedelivery.reporting.report.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.report.document.Gauge;

/** A figure with a scale as its drawing shows it. */
record GaugeFace(Gauge gauge) {

    String title() {
        return gauge.name() == null ? gauge.title() : "%s, %s".formatted(gauge.title(), gauge.name());
    }

    String svg() {
        var tone = tone();
        return new servicedelivery.reporting.chart.Gauge(
                        "gauge-" + gauge.id(),
                        title(),
                        description(),
                        gauge.display(),
                        gauge.word(),
                        tone,
                        gauge.value() == null
                                ? List.of()
                                : List.of(new servicedelivery.reporting.chart.Gauge.Arc(share(gauge.value()), tone)),
                        gauge.goal() == null ? null : share(gauge.goal()),
                        end(gauge.least()),
                        end(gauge.most()))
                .svg();
    }

    String description() {
        return "%s: %s, %s. Goal %s, month before %s."
                .formatted(title(), gauge.display(), gauge.word(), gauge.displayedGoal(), gauge.displayedPrevious());
    }

    private double share(BigDecimal value) {
        var least = number(gauge.least());
        return (value.doubleValue() - least) / (number(gauge.most()) - least);
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

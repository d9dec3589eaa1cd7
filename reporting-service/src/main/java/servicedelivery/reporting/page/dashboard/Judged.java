package servicedelivery.reporting.page.dashboard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Bands;
import servicedelivery.reporting.chart.Tone;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SatisfactionScore;

/** What to make of a figure: a word, and the tone that gives it shape and colour. */
record Judged(String word, Tone tone) {

    /** From that percentage of good and very good answers on, satisfaction is called high. */
    static final BigDecimal HIGH = BigDecimal.valueOf(75);

    static final Judged NO_RESPONSES = new Judged("No responses", Tone.NEUTRAL);

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    static Judged ofPriority(PriorityFigures figures) {
        return switch (figures.statement()) {
            case NONE -> new Judged("None", Tone.GOOD);
            case ALL_WITHIN_TARGET -> new Judged("All within target", Tone.GOOD);
            case SOME_LATE -> new Judged(late(figures), Tone.POOR);
            case CANNOT_BE_STATED -> undecided(figures);
        };
    }

    /** @param goal in percent; null when none was agreed, or not the same with all */
    static Judged ofTargets(PriorityFigures figures, @Nullable Integer goal) {
        var percent = figures.percentWithinTarget();
        return switch (figures.statement()) {
            case NONE -> new Judged("No incidents", Tone.NEUTRAL);
            case ALL_WITHIN_TARGET -> new Judged("All within target", Tone.GOOD);
            case CANNOT_BE_STATED -> undecided(figures);
            case SOME_LATE -> {
                if (goal == null || percent == null) {
                    yield new Judged(late(figures), Tone.POOR);
                }
                if (percent.compareTo(BigDecimal.valueOf(goal)) < 0) {
                    yield new Judged("Below goal", Tone.POOR);
                }
                yield figures.overdue() > 0 ? new Judged(late(figures), Tone.WATCH) : new Judged("Goal met", Tone.GOOD);
            }
        };
    }

    static Judged of(NetPromoterScore score) {
        return score.rating() == null
                ? NO_RESPONSES
                : switch (score.rating()) {
                    case VERY_GOOD -> new Judged("Very good", Tone.GOOD);
                    case GOOD -> new Judged("Good", Tone.WATCH);
                    case POOR -> new Judged("Poor", Tone.POOR);
                };
    }

    static Judged of(SatisfactionScore score) {
        var exact = score.exact();
        if (exact == null) {
            return NO_RESPONSES;
        }
        if (exact.compareTo(HIGH) >= 0) {
            return new Judged("High", Tone.GOOD);
        }
        return exact.compareTo(HALF) < 0 ? new Judged("Low", Tone.POOR) : new Judged("Not high", Tone.WATCH);
    }

    static String veryGood(Bands bands) {
        return "over " + Words.plain(bands.veryGoodOver());
    }

    private static String late(PriorityFigures figures) {
        if (figures.overdue() == 0) {
            return figures.late() + " late";
        }
        return figures.late() == 0
                ? figures.overdue() + " overdue"
                : "%d late, %d overdue".formatted(figures.late(), figures.overdue());
    }

    private static Judged undecided(PriorityFigures figures) {
        return figures.open() > 0
                ? new Judged(figures.open() + " open", Tone.WATCH)
                : new Judged("No target agreed", Tone.NEUTRAL);
    }
}

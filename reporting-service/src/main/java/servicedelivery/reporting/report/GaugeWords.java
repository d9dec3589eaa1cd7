package servicedelivery.reporting.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.document.Tone;
import servicedelivery.reporting.report.sentence.OrganisationMonth;
import servicedelivery.reporting.report.sentence.Tally;
import servicedelivery.reporting.survey.NetPromoterScore;

/**
 * What a value means, in a word.
 *
 * @param stated false when there is no value to show
 */
record GaugeWords(String word, Tone tone, boolean stated) {

    static final BigDecimal HIGH = OrganisationMonth.HIGH;

    private static final GaugeWords NO_RESPONSES = new GaugeWords("no responses", Tone.NEUTRAL, false);

    static String compared(long number, Optional<Long> before) {
        if (before.isEmpty()) {
            return "month before not known";
        }
        var difference = Long.compare(number, before.get());
        return difference == 0
                ? "as many as the month before"
                : (difference < 0 ? "fewer" : "more") + " than the month before";
    }

    static GaugeWords ofTargets(Tally tally, @Nullable Integer goal) {
        return switch (tally.statement()) {
            case NONE -> new GaugeWords("no incidents", Tone.NEUTRAL, false);
            case CANNOT_BE_STATED -> new GaugeWords("cannot be stated", Tone.NEUTRAL, false);
            case ALL_WITHIN_TARGET -> new GaugeWords("all within target", Tone.GOOD, true);
            case SOME_LATE -> {
                if (goal == null) {
                    yield new GaugeWords("some late", Tone.FAIR, true);
                }
                yield tally.reaches(goal)
                        ? new GaugeWords("goal reached", Tone.FAIR, true)
                        : new GaugeWords("goal missed", Tone.BAD, true);
            }
        };
    }

    static GaugeWords ofRating(NetPromoterScore.@Nullable Rating rating) {
        return rating == null
                ? NO_RESPONSES
                : switch (rating) {
                    case VERY_GOOD -> new GaugeWords("very good", Tone.GOOD, true);
                    case GOOD -> new GaugeWords("good", Tone.FAIR, true);
                    case POOR -> new GaugeWords("poor", Tone.BAD, true);
                };
    }

    static GaugeWords ofSatisfaction(OrganisationMonth organisation) {
        if (organisation.satisfaction() == null || organisation.satisfaction().exact() == null) {
            return NO_RESPONSES;
        }
        return organisation.isSatisfactionHigh()
                ? new GaugeWords("high", Tone.GOOD, true)
                : new GaugeWords("not high", Tone.FAIR, true);
    }
}

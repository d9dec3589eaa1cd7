package servicedelivery.reporting.survey;

import org.jspecify.annotations.Nullable;

/** Survey responses counted by what they said; one that answered both questions is in both groups of counts. */
public record SurveyCounts(
        long promoters, long passives, long detractors, long veryGood, long good, long fair, long poor, long veryPoor) {

    private static final int LEAST_OF_PROMOTERS = 9;
    private static final int LEAST_OF_PASSIVES = 7;

    static final SurveyCounts NONE = new SurveyCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Those of one response: promoters say 9 or 10, passives 7 or 8 (Reichheld). */
    static SurveyCounts of(@Nullable Integer recommend, @Nullable Satisfaction satisfaction) {
        return new SurveyCounts(
                oneIf(recommend != null && recommend >= LEAST_OF_PROMOTERS),
                oneIf(recommend != null && recommend >= LEAST_OF_PASSIVES && recommend < LEAST_OF_PROMOTERS),
                oneIf(recommend != null && recommend < LEAST_OF_PASSIVES),
                oneIf(satisfaction == Satisfaction.VERY_GOOD),
                oneIf(satisfaction == Satisfaction.GOOD),
                oneIf(satisfaction == Satisfaction.FAIR),
                oneIf(satisfaction == Satisfaction.POOR),
                oneIf(satisfaction == Satisfaction.VERY_POOR));
    }

    private static long oneIf(boolean counted) {
        return counted ? 1 : 0;
    }

    SurveyCounts plus(SurveyCounts other) {
        return new SurveyCounts(
                promoters + other.promoters,
                passives + other.passives,
                detractors + other.detractors,
                veryGood + other.veryGood,
                good + other.good,
                fair + other.fair,
                poor + other.poor,
                veryPoor + other.veryPoor);
    }

    /** How many answered whether they would recommend. */
    public long recommendations() {
        return promoters + passives + detractors;
    }

    /** How many answered how satisfied they are. */
    public long ratings() {
        return goodOrVeryGood() + fair + poor + veryPoor;
    }

    public long goodOrVeryGood() {
        return veryGood + good;
    }
}

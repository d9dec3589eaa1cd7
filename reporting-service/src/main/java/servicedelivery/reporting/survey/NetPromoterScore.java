package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import servicedelivery.request.KebabCase;

/**
 * The Net Promoter Score (Reichheld): the percentage of promoters (9 and 10) less that of detractors (0 to 6), from
 * -100 to 100. Everything that needs a response is null when there is none.
 *
 * @param score the score rounded half away from zero to a whole number
 * @param exact the score to 2 decimals
 * @param rating the band of the unrounded score
 * @param marginOfError half the width of the 95 % interval, to 1 decimal; the standard error is that of the mean of
 *     tickets worth +1, 0 and -1
 */
public record NetPromoterScore(
        @Nullable Integer score,
        @Nullable BigDecimal exact,
        long responses,
        long promoters,
        long passives,
        long detractors,
        @Nullable Rating rating,
        @Nullable BigDecimal marginOfError) {

    /** In words, as the report prints it. */
    public enum Rating {
        VERY_GOOD,
        GOOD,
        POOR;

        @JsonValue
        @Override
        public String toString() {
            return KebabCase.of(this);
        }
    }

    /** Standard deviations from the mean that hold 95 % of a normal distribution. */
    private static final double NINETY_FIVE_PERCENT = 1.96;

    static NetPromoterScore of(SurveyCounts counts, RatingBands bands) {
        var unrounded = unrounded(counts);
        return new NetPromoterScore(
                unrounded == null ? null : divided(counts, 0).intValueExact(),
                unrounded == null ? null : divided(counts, 2),
                counts.recommendations(),
                counts.promoters(),
                counts.passives(),
                counts.detractors(),
                unrounded == null ? null : bands.rate(unrounded),
                unrounded == null ? null : marginOfError(counts));
    }

    /** The score to 34 digits; null with no responses. */
    static @Nullable BigDecimal unrounded(SurveyCounts counts) {
        return counts.recommendations() == 0
                ? null
                : hundredfold(counts).divide(BigDecimal.valueOf(counts.recommendations()), MathContext.DECIMAL128);
    }

    private static BigDecimal divided(SurveyCounts counts, int decimals) {
        return hundredfold(counts).divide(BigDecimal.valueOf(counts.recommendations()), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredfold(SurveyCounts counts) {
        return BigDecimal.valueOf(100 * (counts.promoters() - counts.detractors()));
    }

    private static BigDecimal marginOfError(SurveyCounts counts) {
        double responses = counts.recommendations();
        var promoters = counts.promoters() / responses;
        var detractors = counts.detractors() / responses;
        var variance = promoters + detractors - Math.pow(promoters - detractors, 2);
        return BigDecimal.valueOf(NINETY_FIVE_PERCENT * 100 * Math.sqrt(Math.max(variance, 0) / responses))
                .setScale(1, RoundingMode.HALF_UP);
    }
}

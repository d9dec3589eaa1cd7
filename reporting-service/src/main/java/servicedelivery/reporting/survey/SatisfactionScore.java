package servicedelivery.reporting.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of customers who found the service good or very good: the top two of five steps.
 *
 * @param percentGoodOrVeryGood rounded half away from zero to a whole number; null with no responses
 * @param exact the percentage to 2 decimals; null with no responses
 * @param interval lower and upper bound of the 95 % Wilson score interval in percent, to 1 decimal (E. B. Wilson,
 *     1927); null with no responses
 */
public record SatisfactionScore(
        @Nullable Integer percentGoodOrVeryGood,
        @Nullable BigDecimal exact,
        long responses,
        long veryGood,
        long good,
        long fair,
        long poor,
        long veryPoor,
        @Nullable List<BigDecimal> interval) {

    private static final double Z = 1.96;

    static SatisfactionScore of(SurveyCounts counts) {
        var none = counts.ratings() == 0;
        return new SatisfactionScore(
                none ? null : divided(counts, 0).intValueExact(),
                none ? null : divided(counts, 2),
                counts.ratings(),
                counts.veryGood(),
                counts.good(),
                counts.fair(),
                counts.poor(),
                counts.veryPoor(),
                none ? null : wilson(counts.goodOrVeryGood(), counts.ratings()));
    }

    /** The percentage to 34 digits; null with no responses. */
    static @Nullable BigDecimal unrounded(SurveyCounts counts) {
        return counts.ratings() == 0
                ? null
                : hundredfold(counts).divide(BigDecimal.valueOf(counts.ratings()), MathContext.DECIMAL128);
    }

    private static BigDecimal divided(SurveyCounts counts, int decimals) {
        return hundredfold(counts).divide(BigDecimal.valueOf(counts.ratings()), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredfold(SurveyCounts counts) {
        return BigDecimal.valueOf(100 * counts.goodOrVeryGood());
    }

    private static List<BigDecimal> wilson(long successes, long responses) {
        double trials = responses;
        var share = successes / trials;
        var divisor = 1 + Z * Z / trials;
        var centre = (share + Z * Z / (2 * trials)) / divisor;
        var half = Z / divisor * Math.sqrt(share * (1 - share) / trials + Z * Z / (4 * trials * trials));
        return List.of(percent(centre - half), percent(centre + half));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * Math.min(Math.max(share, 0), 1)).setScale(1, RoundingMode.HALF_UP);
    }
}

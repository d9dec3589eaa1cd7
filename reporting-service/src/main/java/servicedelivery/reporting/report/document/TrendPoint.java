package servicedelivery.reporting.report.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The headline figures of one month of one organisation, or of all.
 *
 * @param organisation its code; null for all
 * @param netPromoterScore over the three months that end with the month, to 2 decimals; null with no responses
 * @param satisfaction the percentage of good and very good in the month, to 2 decimals; null with no responses
 */
public record TrendPoint(
        YearMonth month,
        @Nullable String organisation,
        @Nullable BigDecimal netPromoterScore,
        @Nullable BigDecimal satisfaction,
        long satisfactionResponses,
        long p1,
        long p2,
        long withinTarget,
        long late) {}

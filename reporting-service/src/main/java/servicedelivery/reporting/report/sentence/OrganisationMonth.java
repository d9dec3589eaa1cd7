package servicedelivery.reporting.report.sentence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SatisfactionScore;

/**
 * The figures of one organisation in one month.
 *
 * @param organisation its code
 * @param shortName null when nobody configured it
 * @param goalPercent the agreed share of priority incidents within target; null when none was agreed
 * @param p1 null with no incidents
 * @param p2 null with no incidents
 * @param nps over the three months that end with the month; null with no responses
 * @param satisfaction null with no responses
 * @param satisfactionBefore the percentage of the month before, to 2 decimals; null with no responses
 */
public record OrganisationMonth(
        String organisation,
        String name,
        @Nullable String shortName,
        @Nullable Integer goalPercent,
        @Nullable PriorityFigures p1,
        @Nullable PriorityFigures p2,
        @Nullable NetPromoterScore nps,
        @Nullable SatisfactionScore satisfaction,
        @Nullable BigDecimal satisfactionBefore) {

    /** From this percentage of good and very good answers on, satisfaction is called high: three of four users are content. */
    public static final BigDecimal HIGH = BigDecimal.valueOf(75);

    public Tally tally() {
        return tally("P1").plus(tally("P2"));
    }

    /** @param priority P1 or P2 */
    public Tally tally(String priority) {
        var figures = "P1".equals(priority) ? p1 : p2;
        return figures == null ? Tally.NONE : Tally.of(figures);
    }

    long recommendations() {
        return nps == null ? 0 : nps.responses();
    }

    /** The percentage of good and very good answers; null with no responses. */
    @Nullable
    BigDecimal satisfied() {
        return satisfaction == null ? null : satisfaction.exact();
    }

    public boolean isSatisfactionHigh() {
        return isHigh(satisfied());
    }

    boolean wasSatisfactionHigh() {
        return isHigh(satisfactionBefore);
    }

    private static boolean isHigh(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(HIGH) >= 0;
    }
}

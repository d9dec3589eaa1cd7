package servicedelivery.reporting.report.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure with what it is compared with.
 *
 * @param id the same in every month
 * @param organisation its code; null when it is about all
 * @param name of the organisation in full; null when it is about all
 * @param value null when it cannot be stated
 * @param unit such as "%"; null when the value is a mere number
 * @param least the lower end of its scale; null when it has none
 * @param most the upper end of its scale; null when it has none
 * @param goal what was agreed, or from where on it is called very good; null when there is none
 * @param previous the value of the month before; null when it could not be stated
 * @param cases how many incidents or responses it is about; null when nobody says
 * @param word what the value means
 * @param tone how that word is to be taken
 * @param written whether a person entered it; otherwise it is computed
 */
public record Gauge(
        String id,
        String title,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal goal,
        @Nullable BigDecimal previous,
        @Nullable Long cases,
        String word,
        Tone tone,
        boolean written) {

    private static final String NONE = "–";

    /** The value as it is printed, such as "64" or "81%"; a dash when it cannot be stated. */
    public String display() {
        return shown(value);
    }

    /** The value alone, where its unit stands elsewhere. */
    public String displayWithoutUnit() {
        return value == null ? NONE : plain(value);
    }

    /** The goal, printed alike. */
    public String displayedGoal() {
        return shown(goal);
    }

    /** The value of the month before, printed alike. */
    public String displayedPrevious() {
        return shown(previous);
    }

    private String shown(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        return unit == null ? plain(number) : "%".equals(unit) ? plain(number) + unit : plain(number) + " " + unit;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

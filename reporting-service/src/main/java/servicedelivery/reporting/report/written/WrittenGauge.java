package servicedelivery.reporting.report.written;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is entered by hand, because no event tells it.
 *
 * @param organisation its code; null when it is about all
 * @param unit such as "%"; null when the value is a mere number
 * @param least the lower end of its scale; null when it has none
 * @param most the upper end of its scale; null when it has none
 * @param goal what was agreed; null when nothing was
 * @param previous the value of the month before; null when it is not known
 * @param note where it comes from, or how many cases it is about
 */
public record WrittenGauge(
        String title,
        @Nullable String organisation,
        BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal goal,
        @Nullable BigDecimal previous,
        @Nullable String note) {}

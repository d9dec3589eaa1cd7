package servicedelivery.reporting.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.CalendarMonths.Month;
import servicedelivery.reporting.question.Window;

/** The survey scores of a row of months. */
public final class SurveyTrend {

    /**
     * The scores of one month, to 2 decimals; null with no responses.
     *
     * @param npsRolling over the three months that end as this one does
     */
    public record Point(
            @Nullable BigDecimal nps,
            @Nullable BigDecimal npsRolling,
            long npsResponses,
            @Nullable BigDecimal satisfaction,
            long satisfactionResponses) {}

    private final LocalDate[] pieces;
    private final SurveyTable table;
    private final RatingBands bands;

    /** @param table whose months are the pieces */
    SurveyTrend(LocalDate[] pieces, SurveyTable table, RatingBands bands) {
        this.pieces = pieces;
        this.table = table;
        this.bands = bands;
    }

    public List<String> organisations() {
        return table.organisations();
    }

    public Point of(Month month, String organisation) {
        return point(month, part -> part.of(organisation));
    }

    public Point ofAll(Month month) {
        return point(month, SurveyTable::all);
    }

    private Point point(Month month, Function<SurveyTable, SurveyCounts> whose) {
        var counts = whose.apply(within(month.days()));
        var nps = NetPromoterScore.of(counts, bands);
        var satisfaction = SatisfactionScore.of(counts);
        return new Point(
                nps.exact(),
                NetPromoterScore.of(whose.apply(within(month.rolling())), bands).exact(),
                nps.responses(),
                satisfaction.exact(),
                satisfaction.responses());
    }

    /** A piece begins and ends within the days or lies outside them. */
    private SurveyTable within(Window.Days days) {
        return new SurveyTable(table.cells().stream()
                .filter(cell -> !pieces[cell.month()].isBefore(days.from()) && !pieces[cell.month()].isAfter(days.to()))
                .toList());
    }
}

package servicedelivery.reporting.incident;

import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers of priority incidents of a row of months.
 *
 * @param cells those with an incident
 */
public record IncidentTrend(List<Cell> cells) {

    /** @param month the position of the month in the row, from 0 */
    record Cell(String organisation, int month, Point point) {}

    /** The numbers of one month, by the highest priority that an incident ever had. */
    public record Point(long p1, long p2, long withinTarget, long late) {

        private static final Point NONE = new Point(0, 0, 0, 0);

        private Point plus(Point other) {
            return new Point(p1 + other.p1, p2 + other.p2, withinTarget + other.withinTarget, late + other.late);
        }
    }

    public List<String> organisations() {
        return cells.stream().map(Cell::organisation).distinct().toList();
    }

    /** @param month the position of the month in the row, from 0 */
    public Point of(int month, String organisation) {
        return sum(cell -> cell.month() == month && cell.organisation().equals(organisation));
    }

    /** @param month the position of the month in the row, from 0 */
    public Point ofAll(int month) {
        return sum(cell -> cell.month() == month);
    }

    private Point sum(Predicate<Cell> chosen) {
        return cells.stream().filter(chosen).map(Cell::point).reduce(Point.NONE, Point::plus);
    }
}

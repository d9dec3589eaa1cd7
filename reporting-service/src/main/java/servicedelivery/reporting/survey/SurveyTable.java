package servicedelivery.reporting.survey;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The counts of a window by organisation and month.
 *
 * @param cells those with at least one response
 */
record SurveyTable(List<Cell> cells) {

    /** @param month the position of the month in the window, from 0 */
    record Cell(String organisation, int month, SurveyCounts counts) {}

    SurveyCounts all() {
        return sum(cell -> true);
    }

    SurveyCounts of(String organisation) {
        return sum(cell -> cell.organisation().equals(organisation));
    }

    SurveyCounts in(int month) {
        return sum(cell -> cell.month() == month);
    }

    List<String> organisations() {
        return cells.stream().map(Cell::organisation).distinct().toList();
    }

    Stream<SurveyCounts> byOrganisation() {
        return organisations().stream().map(this::of);
    }

    Stream<SurveyCounts> byMonth() {
        return cells.stream().map(Cell::month).distinct().map(this::in);
    }

    Stream<SurveyCounts> byOrganisationAndMonth() {
        return cells.stream().map(Cell::counts);
    }

    private SurveyCounts sum(Predicate<Cell> chosen) {
        return cells.stream().filter(chosen).map(Cell::counts).reduce(SurveyCounts.NONE, SurveyCounts::plus);
    }
}

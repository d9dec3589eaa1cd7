package servicedelivery.reporting.incident;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.sql.Row;

/**
 * The figures of a window by priority and organisation, of each priority, and of all.
 *
 * @param cells those with an incident
 */
record FigureTable(List<Cell> cells) {

    /**
     * One cell.
     *
     * @param priority null for both
     * @param organisation null for all
     */
    record Cell(@Nullable String priority, @Nullable String organisation, PriorityFigures figures) {

        static Cell read(Row row) throws SQLException {
            return new Cell(row.textOrNull("priority"), row.textOrNull("organisation"), PriorityFigures.read(row));
        }
    }

    List<String> organisations() {
        return cells.stream()
                .map(Cell::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    PriorityFigures of(String priority, String organisation) {
        return cell(priority, organisation);
    }

    PriorityFigures ofAll(String priority) {
        return cell(priority, null);
    }

    PriorityFigures all() {
        return cell(null, null);
    }

    private PriorityFigures cell(@Nullable String priority, @Nullable String organisation) {
        return cells.stream()
                .filter(cell ->
                        Objects.equals(cell.priority(), priority) && Objects.equals(cell.organisation(), organisation))
                .findFirst()
                .map(Cell::figures)
                .orElse(PriorityFigures.NONE);
    }
}

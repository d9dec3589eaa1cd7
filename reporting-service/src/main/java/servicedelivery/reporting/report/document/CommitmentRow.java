package servicedelivery.reporting.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.written.Commitment;

/**
 * One commitment as it stands.
 *
 * @param commitment as it is printed, with its quantity and period
 * @param quantity how many were promised; null when that cannot be counted
 * @param period in which that much was promised, such as "year"; null when it is once
 * @param updates as they are printed, with their dates
 * @param rag null when nobody judged it
 * @param overdue whether something is not done that was due
 */
public record CommitmentRow(
        String commitment,
        @Nullable Integer quantity,
        @Nullable String period,
        List<String> updates,
        Commitment.@Nullable Rag rag,
        boolean overdue) {

    public CommitmentRow {
        updates = List.copyOf(updates);
    }

    /** In words, such as "Amber, overdue". */
    public String status() {
        var colour = rag == null ? "Not stated" : word(rag);
        return overdue ? colour + ", overdue" : colour;
    }

    private static String word(Commitment.Rag rag) {
        return switch (rag) {
            case RED -> "Red";
            case AMBER -> "Amber";
            case GREEN -> "Green";
        };
    }
}

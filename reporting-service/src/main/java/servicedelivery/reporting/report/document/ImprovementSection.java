package servicedelivery.reporting.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.report.written.Improvement;

/**
 * The improvements of one organisation.
 *
 * @param number of the section
 * @param organisation its code; null for those that are for all
 * @param heading such as "City of London Police improvements include:"
 */
public record ImprovementSection(int number, @Nullable String organisation, String heading, List<Item> items) {

    /**
     * One improvement.
     *
     * @param text as it is printed
     */
    public record Item(String text, Improvement.State state) {}

    public ImprovementSection {
        items = List.copyOf(items);
    }
}

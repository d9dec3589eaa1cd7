package servicedelivery.reporting.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service levels and exceptions of one organisation.
 *
 * @param number of the section
 * @param organisation its code
 * @param shortName null when nobody configured the organisation
 * @param priorities P1, then P2
 */
public record OrganisationSection(
        int number,
        String organisation,
        String name,
        @Nullable String shortName,
        List<PrioritySection> priorities) {

    public OrganisationSection {
        priorities = List.copyOf(priorities);
    }

    /** Such as "City of London Police (CoLP)". */
    public String heading() {
        return shortName == null ? name : "%s (%s)".formatted(name, shortName);
    }
}

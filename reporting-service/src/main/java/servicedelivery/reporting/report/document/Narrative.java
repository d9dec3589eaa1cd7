package servicedelivery.reporting.report.document;

import java.util.List;
import java.util.UUID;

/**
 * A paragraph about incidents.
 *
 * @param incidents the ids of those it speaks of
 * @param written whether a person wrote it; otherwise it is computed
 */
public record Narrative(String text, List<UUID> incidents, boolean written) {

    public Narrative {
        incidents = List.copyOf(incidents);
    }
}

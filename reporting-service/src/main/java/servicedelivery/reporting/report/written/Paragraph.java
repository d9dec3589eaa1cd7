package servicedelivery.reporting.report.written;

import java.util.List;
import java.util.UUID;

/**
 * A paragraph about incidents.
 *
 * @param incidents the ids of those it speaks of; none when it speaks of the service as a whole
 */
public record Paragraph(String text, List<UUID> incidents) {

    public Paragraph {
        incidents = List.copyOf(incidents);
    }
}

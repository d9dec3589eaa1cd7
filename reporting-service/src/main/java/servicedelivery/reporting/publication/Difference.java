package servicedelivery.reporting.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.history.Change;
import servicedelivery.reporting.history.FieldChange;

/**
 * A sentence, figure or row that is not as it was published.
 *
 * @param section of the report, as in its CSV
 * @param item what it is among the others of its section; null when its place alone tells
 * @param incidents the ids of those that it is about
 * @param fields what became another
 * @param causes the ids of what made it another; none when only the configuration or the program can have
 */
public record Difference(
        String section,
        YearMonth month,
        @Nullable String organisation,
        @Nullable String priority,
        @Nullable String item,
        List<UUID> incidents,
        Change change,
        List<FieldChange> fields,
        List<String> causes) {}

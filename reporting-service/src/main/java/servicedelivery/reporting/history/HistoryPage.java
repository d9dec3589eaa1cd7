package servicedelivery.reporting.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a history, oldest first.
 *
 * @param next the version after which the next page begins; null on the last
 * @param total how many versions there are in all
 */
public record HistoryPage(
        List<HistoryEntry> items, @Nullable Long next, long total) {}

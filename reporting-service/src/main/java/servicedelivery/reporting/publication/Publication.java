package servicedelivery.reporting.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published.
 *
 * @param version from 1 for each month
 * @param publishedBy the name of the key that was used
 * @param note why it was published, for those who look it up later
 * @param complete false when it was published although something was missing
 * @param files the extensions of the files that it has
 */
public record Publication(
        UUID id,
        YearMonth month,
        long version,
        Instant publishedAt,
        String publishedBy,
        @Nullable String note,
        boolean complete,
        List<String> files) {

    /** The path of its address below {@code /api/v1}. */
    public String path() {
        return "/reports/%s/publications/%d".formatted(month, version);
    }
}

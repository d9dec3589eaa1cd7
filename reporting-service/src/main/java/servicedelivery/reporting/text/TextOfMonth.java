package servicedelivery.reporting.text;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a month has of texts.
 *
 * @param version 0 while nobody has written into the report of this month
 * @param carriedFrom the month whose header and recommendations these are, while nobody has written
 * @param recordedBy the name of the key that was used
 * @param changedDeskTexts the incidents whose reason or resolution the service desk changed after their wording was written
 */
public record TextOfMonth(
        YearMonth month,
        long version,
        @Nullable YearMonth carriedFrom,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        MonthText text,
        List<UUID> changedDeskTexts) {

    /** The path of its address below {@code /api/v1}. */
    static String path(YearMonth month) {
        return "/reports/" + month + "/text";
    }
}

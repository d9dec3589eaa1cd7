package servicedelivery.reporting.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response with the version that figures counted.
 *
 * @param respondedDay by which it falls into a month
 */
public record CountedResponse(
        UUID id,
        long generation,
        long version,
        String organisation,
        @Nullable Integer recommend,
        @Nullable String satisfaction,
        LocalDate respondedDay) {}

package servicedelivery.reporting.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.Origin;

/**
 * The state of one survey response as its newest event tells it: the scores, and nothing of the person.
 *
 * @param generation how often the source was restored from a backup; it comes before the version
 * @param counted false when it was voided
 * @param recommend 0 to 10; null when that was not answered
 * @param satisfaction null when that was not answered
 * @param respondedDay the local day of {@code respondedAt}, decided when the event was read
 * @param origin of the newest event
 */
public record SurveyFact(
        UUID id,
        long generation,
        long version,
        String organisation,
        boolean counted,
        @Nullable Integer recommend,
        @Nullable Satisfaction satisfaction,
        Instant respondedAt,
        LocalDate respondedDay,
        @Nullable Instant recordedAt,
        Origin origin) {}

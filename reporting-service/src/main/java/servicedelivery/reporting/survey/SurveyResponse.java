package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.question.Page;

/** One counted response, as evidence for a score. */
public record SurveyResponse(
        UUID id,
        String organisation,
        @Nullable Integer recommend,
        @Nullable Satisfaction satisfaction,
        Instant respondedAt,
        @JsonIgnore LocalDate respondedDay) {

    Page.Position position() {
        return new Page.Position(respondedDay, respondedAt, id);
    }
}

package servicedelivery.reporting.survey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Limits;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.Recurring;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.ReportCalendar;

/** What this service reads of a survey response's event; the fields are those of the published schema. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SurveyEvent(
        @Nullable UUID id,
        @Nullable Long generation,
        @Nullable Long version,
        @Recurring @Nullable String organisation,
        @Nullable Integer recommend,
        @Recurring @Nullable String satisfaction,
        @Nullable Instant respondedAt,
        @Recurring @Nullable String status,
        @Nullable Instant recordedAt) {

    SurveyFact fact(ReportCalendar calendar, Origin origin) throws UnreadableEvent {
        var responded = EventValue.present("respondedAt", Limits.moment("respondedAt", respondedAt));
        return new SurveyFact(
                EventValue.present("id", id),
                EventValue.present("generation", generation),
                EventValue.present("version", version),
                EventValue.present("organisation", Limits.name("organisation", organisation)),
                isCounted(),
                validRecommendation(),
                knownSatisfaction(),
                responded,
                calendar.dayOf(responded),
                Limits.moment("recordedAt", recordedAt),
                origin);
    }

    private boolean isCounted() throws UnreadableEvent {
        return switch (EventValue.present("status", status)) {
            case "counted" -> true;
            case "void" -> false;
            default -> throw new UnreadableEvent("field status: is not one that this service knows");
        };
    }

    private @Nullable Integer validRecommendation() throws UnreadableEvent {
        if (recommend != null && (recommend < 0 || recommend > 10)) {
            throw new UnreadableEvent("field recommend: is not from 0 to 10");
        }
        return recommend;
    }

    private @Nullable Satisfaction knownSatisfaction() throws UnreadableEvent {
        return satisfaction == null
                ? null
                : Satisfaction.of(satisfaction)
                        .orElseThrow(() -> new UnreadableEvent("field satisfaction: is not one of the five steps"));
    }
}

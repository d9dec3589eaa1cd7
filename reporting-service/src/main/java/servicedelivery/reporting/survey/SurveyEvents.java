package servicedelivery.reporting.survey;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.ReportCalendar;

/** Reads the events of the topic {@code survey-responses}. */
@Singleton
public class SurveyEvents {

    private final ReportCalendar calendar;

    public SurveyEvents(ReportCalendar calendar) {
        this.calendar = calendar;
    }

    public SurveyFact read(byte @Nullable [] value, Origin origin) throws UnreadableEvent {
        return EventValue.read(value, SurveyEvent.class).fact(calendar, origin);
    }
}

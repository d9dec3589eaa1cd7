package servicedelivery.reporting.incident;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.ReportCalendar;

/** Reads the events of the topic {@code incidents}. */
@Singleton
public class IncidentEvents {

    private final ReportCalendar calendar;

    public IncidentEvents(ReportCalendar calendar) {
        this.calendar = calendar;
    }

    public IncidentFact read(byte @Nullable [] value, Origin origin) throws UnreadableEvent {
        return EventValue.read(value, IncidentEvent.class).fact(calendar, origin);
    }
}

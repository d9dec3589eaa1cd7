package servicedelivery.reporting.incident;

import java.time.Clock;
import java.util.List;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ExampleOrganisations;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.question.ReportCalendar;

/** Examples as the projection reads them. */
final class Facts {

    private static final IncidentEvents EVENTS =
            new IncidentEvents(new ReportCalendar(Clock.systemUTC(), ExampleOrganisations.read()));

    private Facts() {}

    static IncidentFact fact(Example example) {
        try {
            return EVENTS.read(example.value(), new Origin(0, 0));
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    static List<IncidentFact> facts(Example... examples) {
        return List.of(examples).stream().map(Facts::fact).toList();
    }

    static void read(byte[] value) throws UnreadableEvent {
        EVENTS.read(value, new Origin(0, 0));
    }
}

package servicedelivery.reporting.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.incident.IncidentFact;
import servicedelivery.reporting.status.SourceNote;
import servicedelivery.reporting.survey.SurveyFact;

/** What one transaction has to do: of each aggregate only the newest state, of each source its last word. */
final class Batch {

    private static final Comparator<IncidentFact> NEWER_INCIDENT =
            Comparator.comparingLong(IncidentFact::generation).thenComparingLong(IncidentFact::version);
    private static final Comparator<SurveyFact> NEWER_SURVEY =
            Comparator.comparingLong(SurveyFact::generation).thenComparingLong(SurveyFact::version);

    final Map<UUID, IncidentFact> incidents = new LinkedHashMap<>();
    final Map<UUID, SurveyFact> surveys = new LinkedHashMap<>();
    final Map<String, SourceNote> notes = new HashMap<>();
    final List<Event> unreadable = new ArrayList<>();
    final Map<TopicPartition, Long> nextOffsets = new HashMap<>();

    /** @param events in the order of their offsets within each partition */
    Batch(List<Event> events) {
        for (var index = 0; index < events.size(); index++) {
            var event = events.get(index);
            // Those of one partition come together, and only where the last of them ends counts.
            if (index + 1 == events.size() || !event.isOfSamePartition(events.get(index + 1))) {
                nextOffsets.put(event.partition(), event.record().offset() + 1);
            }
            add(event);
        }
    }

    private void add(Event event) {
        var reading = event.reading();
        if (reading instanceof Reading.OfIncident incident) {
            incidents.merge(incident.fact().id(), incident.fact(), (a, b) -> newer(NEWER_INCIDENT, a, b));
        } else if (reading instanceof Reading.OfSurvey survey) {
            surveys.merge(survey.fact().id(), survey.fact(), (a, b) -> newer(NEWER_SURVEY, a, b));
        } else if (reading instanceof Reading.OfSource source) {
            notes.put(source.note().source(), source.note());
        } else {
            unreadable.add(event);
        }
    }

    /** Where the newest state of each incident was read. */
    Map<UUID, Origin> incidentOrigins() {
        return origins(incidents, IncidentFact::origin);
    }

    /** Where the newest state of each survey response was read. */
    Map<UUID, Origin> surveyOrigins() {
        return origins(surveys, SurveyFact::origin);
    }

    private static <F> Map<UUID, Origin> origins(Map<UUID, F> facts, Function<F, Origin> origin) {
        var origins = new LinkedHashMap<UUID, Origin>();
        facts.forEach((id, fact) -> origins.put(id, origin.apply(fact)));
        return origins;
    }

    private static <F> F newer(Comparator<F> order, F known, F next) {
        return order.compare(next, known) > 0 ? next : known;
    }
}

package servicedelivery.reporting.projection;

import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.event.EventValue;
import servicedelivery.reporting.event.Origin;
import servicedelivery.reporting.event.UnreadableEvent;
import servicedelivery.reporting.incident.IncidentEvents;
import servicedelivery.reporting.status.SourceEvents;
import servicedelivery.reporting.survey.SurveyEvents;

/** Reads records, whatever is in them: what cannot be read becomes a reason. */
@Singleton
class EventReader {

    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private record State(
            @Nullable Long generation, @Nullable Long version) {}

    private final IncidentEvents incidents;
    private final SurveyEvents surveys;
    private final SourceEvents sources;

    EventReader(IncidentEvents incidents, SurveyEvents surveys, SourceEvents sources) {
        this.incidents = incidents;
        this.surveys = surveys;
        this.sources = sources;
    }

    Event read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            return new Event(record, reading(record));
        } catch (UnreadableEvent e) {
            return unreadable(record, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A reader that trips over one record must not keep all others from being read.
            LOG.warnf(e, "%s-%d at %d cannot be read", record.topic(), record.partition(), record.offset());
            return unreadable(record, "reading it fails: " + e.getClass().getSimpleName());
        }
    }

    private static Event unreadable(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String reason) {
        var state = stateIn(record.value());
        return new Event(record, new Reading.Unreadable(reason, state.generation(), state.version()));
    }

    private Reading reading(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) throws UnreadableEvent {
        var topic = Topic.of(record.topic());
        var type = Event.typeOf(record);
        if (!topic.takes(type)) {
            throw new UnreadableEvent("type %s: this service does not read it".formatted(type));
        }
        var origin = new Origin(record.partition(), record.offset());
        return switch (topic) {
            case INCIDENTS -> new Reading.OfIncident(incidents.read(record.value(), origin));
            case SURVEY_RESPONSES -> new Reading.OfSurvey(surveys.read(record.value(), origin));
            case SOURCES -> new Reading.OfSource(sources.read(record.value(), origin));
        };
    }

    private static State stateIn(byte @Nullable [] value) {
        try {
            return EventValue.read(value, State.class);
        } catch (UnreadableEvent | RuntimeException e) {
            return new State(null, null);
        }
    }
}

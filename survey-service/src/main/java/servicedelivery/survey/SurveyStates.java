package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import servicedelivery.outbox.CurrentStates;
import servicedelivery.outbox.OutboxEvent;

/** The responses as they are now, for those who publish them again. */
@ApplicationScoped
class SurveyStates implements CurrentStates {

    private final SurveyResponses responses;
    private final Journal journal;
    private final SurveyEvents events;

    SurveyStates(SurveyResponses responses, Journal journal, SurveyEvents events) {
        this.responses = responses;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public String topic() {
        return SurveyEvents.TOPIC;
    }

    @Override
    public int generation() {
        return events.generation();
    }

    @Override
    public String voidedType() {
        return Change.VOIDED.eventType();
    }

    @Override
    public List<UUID> ids(UUID after, Instant from, int most) {
        return responses.ids(after, from, most);
    }

    @Override
    public List<OutboxEvent> events(List<UUID> ids) {
        var locked = responses.lockAll(ids);
        var changes = journal.lastChanges(ids);
        return locked.stream()
                .map(response -> events.of(response, changes.getOrDefault(response.id(), Change.RECORDED)))
                .toList();
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> ids) {
        return responses.versions(ids);
    }
}

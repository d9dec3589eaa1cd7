package servicedelivery.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import servicedelivery.outbox.CurrentStates;
import servicedelivery.outbox.OutboxEvent;

/** The incidents as they are now, for those who publish them again. */
@ApplicationScoped
class IncidentStates implements CurrentStates {

    private final Incidents incidents;
    private final IncidentVersions versions;
    private final IncidentEvents events;

    IncidentStates(Incidents incidents, IncidentVersions versions, IncidentEvents events) {
        this.incidents = incidents;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public String topic() {
        return IncidentEvents.TOPIC;
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
        return incidents.ids(after, from, most);
    }

    @Override
    public List<OutboxEvent> events(List<UUID> ids) {
        var locked = incidents.lockAll(ids);
        var changes = versions.lastChanges(ids);
        return locked.stream()
                .map(incident -> events.of(incident, changes.getOrDefault(incident.id(), Change.OPENED)))
                .toList();
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> ids) {
        return incidents.versions(ids);
    }
}

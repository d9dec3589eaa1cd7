package servicedelivery.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.HibernateException;
import servicedelivery.outbox.Outbox;
import servicedelivery.outbox.OutboxEvent;

/** The events of incidents: each carries the whole current state. */
@ApplicationScoped
class IncidentEvents {

    static final String TOPIC = "incidents";

    private final Outbox outbox;
    private final int generation;

    IncidentEvents(Outbox outbox, @ConfigProperty(name = "source.generation") int generation) {
        this.outbox = outbox;
        this.generation = generation;
    }

    int generation() {
        return generation;
    }

    OutboxEvent of(Incident incident, Change change) {
        return of(incident, change, IncidentState.json(incident));
    }

    OutboxEvent of(Incident incident, Change change, byte[] state) {
        return new OutboxEvent(
                TOPIC,
                UuidCreator.getTimeOrderedEpoch(),
                change.eventType(),
                incident.id().toString(),
                incident.recordedAt(),
                IncidentState.event(state, generation));
    }

    /**
     * Writes new incidents, each with the event that opens it.
     *
     * @param told the events
     * @return the ids of those written; of those whose reference is taken nothing is
     */
    Set<String> appendNew(List<Incident> incidents, List<OutboxEvent> told) {
        try {
            return outbox.appendNew(new IncidentRows(incidents), told);
        } catch (SQLException e) {
            throw new HibernateException("the incidents could not be written", e);
        }
    }

    void append(List<OutboxEvent> told) {
        try {
            outbox.append(told);
        } catch (SQLException e) {
            throw new HibernateException("the event could not be appended", e);
        }
    }
}

package servicedelivery.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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

    void append(Incident incident, Change change) {
        try {
            outbox.append(new OutboxEvent(
                    TOPIC,
                    UuidCreator.getTimeOrderedEpoch(),
                    change.eventType(),
                    incident.id().toString(),
                    incident.recordedAt(),
                    IncidentState.event(incident, generation)));
        } catch (SQLException e) {
            throw new HibernateException("the event could not be appended", e);
        }
    }
}

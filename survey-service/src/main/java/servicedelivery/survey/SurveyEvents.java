package servicedelivery.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.HibernateException;
import servicedelivery.outbox.Outbox;
import servicedelivery.outbox.OutboxEvent;

/** The events of survey responses: each carries the current state, but for what the customer said in words. */
@ApplicationScoped
class SurveyEvents {

    static final String TOPIC = "survey-responses";

    private final Outbox outbox;
    private final int generation;

    SurveyEvents(Outbox outbox, @ConfigProperty(name = "source.generation") int generation) {
        this.outbox = outbox;
        this.generation = generation;
    }

    int generation() {
        return generation;
    }

    OutboxEvent of(SurveyResponse response, Change change) {
        return new OutboxEvent(
                TOPIC,
                UuidCreator.getTimeOrderedEpoch(),
                change.eventType(),
                response.id().toString(),
                response.recordedAt(),
                response.state().event(generation));
    }

    void append(List<OutboxEvent> told) {
        try {
            outbox.append(told);
        } catch (SQLException e) {
            throw new HibernateException("the event could not be appended", e);
        }
    }
}

package servicedelivery.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.HibernateException;
import servicedelivery.outbox.Outbox;
import servicedelivery.outbox.OutboxEvent;

/** The events of survey responses: each carries the current state, but for what the customer said in words. */
@ApplicationScoped
class SurveyEvents {

    static final String TOPIC = "survey-responses";
    static final String RECORDED = "servicedelivery.survey-response.recorded.v1";

    private final Outbox outbox;
    private final int generation;

    SurveyEvents(Outbox outbox, @ConfigProperty(name = "source.generation") int generation) {
        this.outbox = outbox;
        this.generation = generation;
    }

    void append(SurveyResponse response, String type) {
        try {
            outbox.append(new OutboxEvent(
                    TOPIC,
                    UuidCreator.getTimeOrderedEpoch(),
                    type,
                    response.id().toString(),
                    response.recordedAt(),
                    response.state().event(generation)));
        } catch (SQLException e) {
            throw new HibernateException("the event could not be appended", e);
        }
    }
}

package servicedelivery.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.HibernateException;
import servicedelivery.access.Caller;
import servicedelivery.idempotency.Idempotency;
import servicedelivery.intake.Representation;
import servicedelivery.outbox.Outbox;
import servicedelivery.problem.Problems;

/** Erases what a response says of a person, wherever it is kept; the scores stay. */
@ApplicationScoped
public class Eraser {

    private final SurveyResponses responses;
    private final Journal journal;
    private final Erasures erasures;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Eraser(
            SurveyResponses responses,
            Journal journal,
            Erasures erasures,
            Idempotency idempotency,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.responses = responses;
        this.journal = journal;
        this.erasures = erasures;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Erases the comment, the ticket and the respondent; what is erased already stays as it is.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see
     */
    @Transactional
    public Representation erase(UUID id) {
        var response = responses
                .lock(id)
                .filter(found -> caller.mayTouch(found.organisation()))
                .orElseThrow(() -> Problems.notFound("There is no survey response " + id));
        if (!erasures.has(id)) {
            erase(response);
        }
        return response.state().representation();
    }

    private void erase(SurveyResponse response) {
        var before = response.state();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        erasures.note(response.id(), response.number().orElse(null), now, caller.name());
        response.erase(now);
        try {
            outbox.takeBack(response.id().toString());
            idempotency.rewriteAnswers(
                    response.id(),
                    Long.toString(response.version()),
                    response.state().json());
        } catch (SQLException e) {
            throw new HibernateException("the erasure could not be written", e);
        }
        var entries = journal.begin();
        entries.changed(before, response, Change.ERASED, null, caller.name());
        entries.write();
    }
}

package servicedelivery.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import servicedelivery.access.Caller;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.intake.Representation;
import servicedelivery.intake.SourceNumber;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;

/** Takes survey responses in; every change leaves its event in the same transaction. */
@ApplicationScoped
public class SurveyDesk {

    private final SurveyResponses responses;
    private final Journal journal;
    private final Erasures erasures;
    private final Respondents respondents;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    SurveyDesk(
            SurveyResponses responses,
            Journal journal,
            Erasures erasures,
            Respondents respondents,
            Organisations organisations,
            Caller caller,
            Clock clock) {
        this.responses = responses;
        this.journal = journal;
        this.erasures = erasures;
        this.respondents = respondents;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 409 when the ticket has a response already */
    @Transactional
    public Representation record(ObjectNode body) {
        var command = RecordResponse.read(new Fields(body), respondents, organisations, clock);
        caller.requireTouch(command.organisation());
        if (command.ticket() != null) {
            refuseSecond(new SourceNumber(command.organisation(), command.ticket()));
        }
        var response = SurveyResponse.recorded(UuidCreator.getTimeOrderedEpoch(), command, now(), caller.name());
        var entries = journal.begin();
        entries.recorded(response);
        entries.write();
        return response.state().representation();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see */
    @Transactional
    public Representation find(UUID id) {
        return visible(id).state().representation();
    }

    /**
     * Every version of a response, from its first, without what the customer said in words and who it was.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see
     */
    @Transactional
    public Listing history(UUID id, Page page) {
        return journal.of(visible(id), page);
    }

    /**
     * Takes a response out of every figure; one that is out already stays as it is.
     *
     * @param body with the {@code reason}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, or 404 when there is none that the caller may see
     */
    @Transactional
    public Representation withdraw(UUID id, ObjectNode body) {
        var fields = new Fields(body);
        var reason = fields.required("reason", fields.text("reason", 4_000));
        fields.done();
        var response = locked(id);
        if (!response.isVoid()) {
            var before = response.state();
            response.withdraw(now());
            var entries = journal.begin();
            entries.changed(before, response, Change.VOIDED, erasures.has(id) ? null : reason, caller.name());
            entries.write();
        }
        return response.state().representation();
    }

    private SurveyResponse visible(UUID id) {
        return responses
                .findByIdOptional(id)
                .filter(response -> caller.mayTouch(response.organisation()))
                .orElseThrow(() -> missing(id));
    }

    private SurveyResponse locked(UUID id) {
        return responses
                .lock(id)
                .filter(response -> caller.mayTouch(response.organisation()))
                .orElseThrow(() -> missing(id));
    }

    private void refuseSecond(SourceNumber number) {
        responses
                .about(number)
                .map(SurveyResponse::id)
                .or(() -> erasures.of(number))
                .ifPresent(existing -> {
                    throw Problems.alreadyExists(
                            "ticket: %s already has a response about %s"
                                    .formatted(number.organisation(), number.number()),
                            ResponseState.path(existing));
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException missing(UUID id) {
        return Problems.notFound("There is no survey response " + id);
    }
}

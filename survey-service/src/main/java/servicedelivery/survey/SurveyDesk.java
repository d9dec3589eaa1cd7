package servicedelivery.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;

/** Takes survey responses in; every change leaves its event in the same transaction. */
@ApplicationScoped
public class SurveyDesk {

    private final SurveyResponses responses;
    private final SurveyEvents events;
    private final Respondents respondents;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    SurveyDesk(
            SurveyResponses responses,
            SurveyEvents events,
            Respondents respondents,
            Organisations organisations,
            Caller caller,
            Clock clock) {
        this.responses = responses;
        this.events = events;
        this.respondents = respondents;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 409 when the ticket has a response already */
    @Transactional
    public SurveyResponseView record(ObjectNode body) {
        var command = RecordResponse.read(new Fields(body), organisations, clock);
        caller.requireTouch(command.organisation());
        refuseSecond(command);
        var response = SurveyResponse.recorded(
                UuidCreator.getTimeOrderedEpoch(),
                command,
                respondents.hash(command.respondent()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        responses.persistAndFlush(response);
        events.append(response, SurveyEvents.RECORDED);
        return SurveyResponseView.of(response);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see */
    @Transactional
    public SurveyResponseView find(UUID id) {
        return responses
                .findByIdOptional(id)
                .filter(response -> caller.mayTouch(response.organisation()))
                .map(SurveyResponseView::of)
                .orElseThrow(() -> Problems.notFound("There is no survey response " + id));
    }

    private void refuseSecond(RecordResponse command) {
        if (command.ticket() != null) {
            responses.aboutTicket(command.organisation(), command.ticket()).ifPresent(existing -> {
                throw Problems.alreadyExists(
                        "ticket: %s already has a response about %s"
                                .formatted(command.organisation(), command.ticket()),
                        SurveyResponseView.of(existing).path());
            });
        }
    }
}

package servicedelivery.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.intake.BatchAnswer;
import servicedelivery.intake.BatchDesk;
import servicedelivery.intake.BatchLine;
import servicedelivery.intake.Representation;
import servicedelivery.intake.Round;
import servicedelivery.intake.SourceNumber;
import servicedelivery.intake.Upserted;
import servicedelivery.intake.Upserted.Outcome;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;
import servicedelivery.request.MergePatch;
import servicedelivery.request.Preconditions;

/** Takes over what a survey tool tells under the ticket that a survey was about: a customer may change an answer. */
@ApplicationScoped
public class SurveyUpserts implements BatchDesk {

    private static final String RESPONDENT = "respondent";

    private final SurveyResponses responses;
    private final Journal journal;
    private final Erasures erasures;
    private final Respondents respondents;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    SurveyUpserts(
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

    /**
     * Records the response about the ticket, or changes it. One that was erased stays as it is.
     *
     * @param state with {@code organisation} and {@code ticket}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 412 when a condition does not hold
     */
    @Transactional
    public Upserted upsert(ObjectNode state, Preconditions conditions) {
        var number = number(state);
        var round = new States(List.of(number));
        conditions.check(round.version(number));
        var taken = round.take(number, state);
        round.write();
        return new Upserted(taken.outcome(), round.representation(number, taken.id()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 404 when there is no response about the ticket */
    @Transactional
    public Representation find(ObjectNode named) {
        var number = number(named);
        return responses
                .about(number)
                .map(response -> response.state().representation())
                .orElseThrow(() -> Problems.notFound(
                        "%s has no response about %s".formatted(number.organisation(), number.number())));
    }

    @Override
    public List<BatchAnswer> take(List<BatchLine> lines) {
        return Round.of(lines, this::number, States::new);
    }

    private SourceNumber number(ObjectNode state) {
        return SourceNumber.read(state, RecordResponse.TICKET, organisations, caller);
    }

    /** What happens in one transaction. */
    private final class States implements Round<SourceNumber> {

        private final Map<SourceNumber, SurveyResponse> known;
        private final Map<SourceNumber, UUID> erased;
        private final Journal.Entries entries = journal.begin();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        /** Rows first: an erasure that was waited for is then seen. */
        States(Collection<SourceNumber> numbers) {
            known = new HashMap<>(responses.lock(numbers));
            erased = erasures.of(numbers);
        }

        @Override
        public Taken take(SourceNumber number, ObjectNode state) {
            var gone = erased.get(number);
            if (gone != null) {
                merged(responses.findById(gone).answer(), SourceNumber.without(state, RecordResponse.TICKET));
                return new Taken(Outcome.STALE, gone);
            }
            var response = known.get(number);
            var outcome = response == null ? record(number, state) : change(response, state);
            return new Taken(
                    outcome,
                    Objects.requireNonNull(known.get(number), "it was taken").id());
        }

        @Override
        public void write() {
            entries.write();
        }

        @Nullable
        Long version(SourceNumber number) {
            var response = known.get(number);
            return response == null ? null : response.version();
        }

        Representation representation(SourceNumber number, UUID id) {
            var response = known.containsKey(number) ? known.get(number) : responses.findById(id);
            return Objects.requireNonNull(response, "it was taken").state().representation();
        }

        private Outcome record(SourceNumber number, ObjectNode state) {
            var command = RecordResponse.read(new Fields(state), respondents, organisations, clock);
            var response = SurveyResponse.recorded(UuidCreator.getTimeOrderedEpoch(), command, now, caller.name());
            known.put(number, response);
            entries.recorded(response);
            return Outcome.CREATED;
        }

        private Outcome change(SurveyResponse response, ObjectNode state) {
            var answer = merged(response.answer(), SourceNumber.without(state, RecordResponse.TICKET));
            if (response.isNewerThan(answer.updatedAt())) {
                return Outcome.STALE;
            }
            if (answer.equals(response.answer())) {
                return Outcome.UNCHANGED;
            }
            var before = response.state();
            response.amend(answer, now);
            entries.changed(before, response, Change.AMENDED, null, caller.name());
            return Outcome.CHANGED;
        }

        /** What is absent stays, null clears. */
        private SurveyAnswer merged(SurveyAnswer before, ObjectNode said) {
            var fields = new Fields(MergePatch.merge(before.toJson(), said));
            var after = SurveyAnswer.read(fields, respondents, clock);
            fields.done();
            var answer = said.has(RESPONDENT) ? after : after.withRespondent(before.respondent());
            return answer.updatedAt() == null ? answer.withUpdatedAt(before.updatedAt()) : answer;
        }
    }
}

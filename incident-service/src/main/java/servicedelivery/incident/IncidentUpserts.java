package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import servicedelivery.access.Caller;
import servicedelivery.intake.BatchAnswer;
import servicedelivery.intake.BatchDesk;
import servicedelivery.intake.BatchLine;
import servicedelivery.intake.Representation;
import servicedelivery.intake.Upserted;
import servicedelivery.intake.Upserted.Outcome;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;

/**
 * Takes over the states that a service desk tells of its incidents, under its own numbers: repeated, stale, partial and in any order of
 * steps.
 */
@ApplicationScoped
public class IncidentUpserts implements BatchDesk {

    private final Incidents incidents;
    private final Journal journal;
    private final Targets targets;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    IncidentUpserts(
            Incidents incidents,
            Journal journal,
            Targets targets,
            Organisations organisations,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.targets = targets;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Creates the incident with the number, or changes it.
     *
     * @param state with {@code organisation} and {@code reference}
     * @throws HttpProblem 400 or 403
     */
    @Transactional
    public Upserted upsert(ObjectNode state) {
        var number = number(state);
        var round = new Round(incidents.lock(List.of(number)));
        var outcome = round.take(number, state);
        round.entries.write();
        return new Upserted(outcome, IncidentState.representation(round.known(number)));
    }

    /** @throws HttpProblem 400, 403, or 404 when the organisation has no incident with the number */
    @Transactional
    public Representation find(ObjectNode named) {
        var number = number(named);
        return incidents
                .withNumber(number)
                .map(IncidentState::representation)
                .orElseThrow(() -> Problems.notFound(
                        "%s has no incident %s".formatted(number.organisation(), number.reference())));
    }

    @Override
    public List<BatchAnswer> take(List<BatchLine> lines) {
        var numbers = new HashMap<Long, IncidentNumber>();
        var refused = new HashMap<Long, BatchAnswer>();
        for (var line : lines) {
            attempt(line, refused, () -> numbers.put(line.number(), number(json(line))));
        }
        var round = new Round(incidents.lock(numbers.values()));
        var answers = new ArrayList<BatchAnswer>(lines.size());
        for (var line : lines) {
            var number = numbers.get(line.number());
            if (number != null) {
                attempt(line, refused, () -> answers.add(round.answer(line, number)));
            }
            Optional.ofNullable(refused.get(line.number())).ifPresent(answers::add);
        }
        round.entries.write();
        return answers;
    }

    private static void attempt(BatchLine line, Map<Long, BatchAnswer> refused, Runnable attempt) {
        try {
            attempt.run();
        } catch (HttpProblem e) {
            refused.put(line.number(), BatchAnswer.refused(line.number(), e));
        }
    }

    private IncidentNumber number(ObjectNode state) {
        var number = IncidentNumber.read(state, organisations);
        caller.requireTouch(number.organisation());
        return number;
    }

    private static ObjectNode json(BatchLine line) {
        return Objects.requireNonNull(line.json(), "only readable lines are taken");
    }

    /** What happens in one transaction. */
    private final class Round {

        private final Map<IncidentNumber, Incident> known;
        private final Journal.Entries entries = journal.begin();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        Round(Map<IncidentNumber, Incident> known) {
            this.known = new HashMap<>(known);
        }

        Incident known(IncidentNumber number) {
            return Objects.requireNonNull(known.get(number), "it was taken");
        }

        BatchAnswer answer(BatchLine line, IncidentNumber number) {
            var outcome = take(number, json(line));
            return BatchAnswer.of(line.number(), outcome, known(number).id());
        }

        /** What is refused changes nothing. */
        Outcome take(IncidentNumber number, ObjectNode state) {
            var incident = known.get(number);
            if (incident == null) {
                report(number, state);
                return Outcome.CREATED;
            }
            return change(incident, state);
        }

        private void report(IncidentNumber number, ObjectNode state) {
            var command = ReportIncident.read(new Fields(state), organisations, clock);
            var incident = Incident.reported(UuidCreator.getTimeOrderedEpoch(), command, targets, now, caller.name());
            known.put(number, incident);
            entries.reported(incident);
        }

        private Outcome change(Incident incident, ObjectNode state) {
            var said = state.deepCopy().without(List.of(IncidentNumber.ORGANISATION, IncidentNumber.REFERENCE));
            var update = new IncidentUpdate((ObjectNode) said, incident, targets);
            var amendment = update.amendment(update.read(clock), null, null);
            if (incident.isNewerThan(amendment.updatedAt())) {
                return Outcome.STALE;
            }
            incident.toldBySource(amendment.updatedAt());
            if (!incident.differsFrom(amendment, now)) {
                return Outcome.UNCHANGED;
            }
            entries.amended(incident, amendment, targets, now, caller.name());
            return Outcome.CHANGED;
        }
    }
}

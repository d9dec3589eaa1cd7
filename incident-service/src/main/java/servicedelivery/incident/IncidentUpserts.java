package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import servicedelivery.request.Moments;
import servicedelivery.request.Preconditions;

/**
 * Takes over the states that a service desk tells of its incidents, under its own numbers: repeated, stale, partial and in any order of
 * steps.
 */
@ApplicationScoped
public class IncidentUpserts implements BatchDesk {

    private static final String REFERENCE = "reference";

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
     * @throws HttpProblem 400, 403, or 412 when a condition does not hold
     */
    @Transactional
    public Upserted upsert(ObjectNode state, Preconditions conditions) {
        var number = number(state);
        var present = incidents.lock(List.of(number));
        conditions.check(present.containsKey(number) ? present.get(number).version() : null);
        var round = new States(present);
        var taken = round.take(number, state);
        round.write();
        return new Upserted(taken.outcome(), IncidentState.representation(round.known(number)));
    }

    /** @throws HttpProblem 400, 403, or 404 when the organisation has no incident with the number */
    @Transactional
    public Representation find(ObjectNode named) {
        var number = number(named);
        return incidents
                .withNumber(number)
                .map(IncidentState::representation)
                .orElseThrow(() ->
                        Problems.notFound("%s has no incident %s".formatted(number.organisation(), number.number())));
    }

    @Override
    public List<BatchAnswer> take(List<BatchLine> lines) {
        return Round.of(lines, this::number, numbers -> new States(incidents.lock(numbers)));
    }

    private SourceNumber number(ObjectNode state) {
        return SourceNumber.read(state, REFERENCE, organisations, caller);
    }

    /** What happens in one transaction. */
    private final class States implements Round<SourceNumber> {

        private final Map<SourceNumber, Incident> known;
        private final Journal.Entries entries = journal.begin();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        States(Map<SourceNumber, Incident> known) {
            this.known = new HashMap<>(known);
        }

        Incident known(SourceNumber number) {
            return Objects.requireNonNull(known.get(number), "it was taken");
        }

        @Override
        public Taken take(SourceNumber number, ObjectNode state) {
            var incident = known.get(number);
            var outcome = incident == null ? report(number, state) : change(incident, state);
            return new Taken(outcome, known(number).id());
        }

        @Override
        public void write() {
            entries.write();
        }

        private Outcome report(SourceNumber number, ObjectNode state) {
            var command = ReportIncident.read(new Fields(state), organisations, clock);
            var incident = Incident.reported(UuidCreator.getTimeOrderedEpoch(), command, targets, now, caller.name());
            known.put(number, incident);
            entries.reported(incident);
            return Outcome.CREATED;
        }

        private Outcome change(Incident incident, ObjectNode state) {
            var said = SourceNumber.without(state, REFERENCE);
            if (incident.isNewerThan(
                    Moments.instant(said.path("updatedAt").asText()).orElse(null))) {
                var stale = IncidentUpdate.stale(said, incident, targets);
                stale.read(clock);
                stale.fields().done();
                return Outcome.STALE;
            }
            var update = IncidentUpdate.told(said, incident, targets, now);
            var amendment = update.amendment(update.read(clock), null, null);
            incident.toldBySource(amendment.updatedAt());
            if (!incident.differsFrom(amendment, now)) {
                return Outcome.UNCHANGED;
            }
            entries.amended(incident, amendment, targets, now, caller.name());
            return Outcome.CHANGED;
        }
    }
}

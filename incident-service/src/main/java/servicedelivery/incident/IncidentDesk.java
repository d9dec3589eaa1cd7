package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.LongPredicate;
import servicedelivery.access.Caller;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;

/** Takes incidents in and keeps them up to date; every change leaves its event in the same transaction. */
@ApplicationScoped
public class IncidentDesk {

    private final Incidents incidents;
    private final IncidentEvents events;
    private final Targets targets;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    IncidentDesk(
            Incidents incidents,
            IncidentEvents events,
            Targets targets,
            Organisations organisations,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.targets = targets;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 409 when the reference is taken */
    @Transactional
    public IncidentView report(ObjectNode body) {
        var command = ReportIncident.read(new Fields(body), organisations, clock);
        caller.requireTouch(command.organisation());
        refuseTaken(command);
        var incident = Incident.reported(UuidCreator.getTimeOrderedEpoch(), command, targets, now());
        incidents.persistAndFlush(incident);
        events.append(incident, Change.OPENED);
        return IncidentView.of(incident);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see */
    @Transactional
    public IncidentView find(UUID id) {
        return incidents
                .findByIdOptional(id)
                .filter(incident -> caller.mayTouch(incident.organisation()))
                .map(IncidentView::of)
                .orElseThrow(() -> Problems.notFound("There is no incident " + id));
    }

    /**
     * Applies a merge patch to the version that the caller read.
     *
     * @param isExpected whether a version is the one that the change is based on
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 404, 409 for an illegal step, or 412
     */
    @Transactional
    public IncidentView amend(UUID id, LongPredicate isExpected, ObjectNode patch) {
        var incident = incidents
                .lock(id)
                .filter(found -> caller.mayTouch(found.organisation()))
                .orElseThrow(() -> Problems.notFound("There is no incident " + id));
        if (!isExpected.test(incident.version())) {
            throw Problems.outdated("\"%d\"".formatted(incident.version()));
        }
        var amendment = new IncidentPatch(patch).applyTo(incident, clock);
        if (incident.differsFrom(amendment)) {
            var change = incident.amend(amendment, targets, now());
            incidents.flush();
            events.append(incident, change);
        }
        return IncidentView.of(incident);
    }

    private void refuseTaken(ReportIncident command) {
        if (command.reference() != null) {
            incidents.withReference(command.organisation(), command.reference()).ifPresent(existing -> {
                throw Problems.alreadyExists(
                        "reference: %s already has an incident %s"
                                .formatted(command.organisation(), command.reference()),
                        IncidentView.of(existing).path());
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import servicedelivery.access.Caller;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.intake.Representation;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.request.Fields;
import servicedelivery.request.Preconditions;

/** Takes incidents in and keeps them up to date; every change leaves its event in the same transaction. */
@ApplicationScoped
public class IncidentDesk {

    private final Incidents incidents;
    private final IncidentVersions versions;
    private final Journal journal;
    private final Arrivals arrivals;
    private final Targets targets;
    private final Organisations organisations;
    private final Caller caller;
    private final Clock clock;

    IncidentDesk(
            Incidents incidents,
            IncidentVersions versions,
            Journal journal,
            Arrivals arrivals,
            Targets targets,
            Organisations organisations,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.versions = versions;
        this.journal = journal;
        this.arrivals = arrivals;
        this.targets = targets;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Completes when it is stored for good, together with others that are reported at the same time.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 403; the stage completes with 409 when the reference is taken
     */
    public CompletionStage<Representation> report(ObjectNode body) {
        return arrivals.report(reported(body));
    }

    /**
     * In the caller's transaction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 409 when the reference is taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Representation reportWithCaller(ObjectNode body) {
        return arrivals.reportWithCaller(reported(body));
    }

    private Incident reported(ObjectNode body) {
        var command = ReportIncident.read(new Fields(body), organisations, clock);
        caller.requireTouch(command.organisation());
        return Incident.reported(UuidCreator.getTimeOrderedEpoch(), command, targets, now(), caller.name());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see */
    @Transactional
    public Representation find(UUID id) {
        return IncidentState.representation(visible(id));
    }

    /**
     * Every version of an incident, from its first.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none that the caller may see
     */
    @Transactional
    public Listing history(UUID id, Page page) {
        return versions.of(visible(id), page);
    }

    /**
     * Applies a merge patch to the version that the caller read.
     *
     * @param basis the versions on which the change may be based
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 404, 409 for an illegal step, or 412
     */
    @Transactional
    public Representation amend(UUID id, Preconditions basis, ObjectNode patch) {
        var incident = incidents
                .lock(id)
                .filter(found -> caller.mayTouch(found.organisation()))
                .orElseThrow(() -> missing(id));
        basis.check(incident.version());
        var amendment = new IncidentPatch(patch).applyTo(incident, targets, clock);
        var now = now();
        if (incident.differsFrom(amendment, now)) {
            var entries = journal.begin();
            entries.amended(incident, amendment, targets, now, caller.name());
            entries.write();
        }
        return IncidentState.representation(incident);
    }

    private Incident visible(UUID id) {
        return incidents
                .findByIdOptional(id)
                .filter(incident -> caller.mayTouch(incident.organisation()))
                .orElseThrow(() -> missing(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException missing(UUID id) {
        return Problems.notFound("There is no incident " + id);
    }
}

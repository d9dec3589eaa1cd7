package servicedelivery.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import servicedelivery.access.Caller;
import servicedelivery.intake.Listing;
import servicedelivery.intake.Page;
import servicedelivery.intake.Representation;
import servicedelivery.intake.SourceNumber;
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
     * In the caller's transaction; without one, when it is stored for good.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403, or 409 when the reference is taken
     */
    public Representation report(ObjectNode body) {
        var command = ReportIncident.read(new Fields(body), organisations, clock);
        caller.requireTouch(command.organisation());
        var incident = Incident.reported(UuidCreator.getTimeOrderedEpoch(), command, targets, now(), caller.name());
        var reported = isInTransaction() ? journal.report(List.of(incident)).get(0) : arrivals.report(incident);
        return reported.orElseThrow(() -> taken(incident.number().orElseThrow()));
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

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private RuntimeException taken(SourceNumber number) {
        var existing = QuarkusTransaction.joiningExisting()
                .call(() -> incidents.withNumber(number).orElseThrow());
        return Problems.alreadyExists(
                "reference: %s already has an incident %s".formatted(number.organisation(), number.number()),
                IncidentState.path(existing));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException missing(UUID id) {
        return Problems.notFound("There is no incident " + id);
    }
}

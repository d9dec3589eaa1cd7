package servicedelivery.incident.api;

import jakarta.enterprise.context.ApplicationScoped;
import servicedelivery.access.Caller;
import servicedelivery.incident.IncidentFilter;
import servicedelivery.incident.report.Priority;
import servicedelivery.incident.report.Status;
import servicedelivery.intake.Filters;
import servicedelivery.organisations.Organisations;

/** Understands which incidents the present caller asks for, and may ask for. */
@ApplicationScoped
class IncidentQueries {

    private final Organisations organisations;
    private final Caller caller;

    IncidentQueries(Organisations organisations, Caller caller) {
        this.organisations = organisations;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be understood, 403 for what is not covered */
    IncidentFilter filter(IncidentQuery query) {
        var zone = organisations.zone();
        return new IncidentFilter(
                Filters.organisations(query.organisation, organisations, caller),
                Filters.choices("priority", query.priority, Priority.class),
                Filters.choices("status", query.status, Status.class),
                Filters.text("affectedService", query.affectedService, 200),
                Filters.from("openedFrom", query.openedFrom, zone),
                Filters.to("openedTo", query.openedTo, zone));
    }
}

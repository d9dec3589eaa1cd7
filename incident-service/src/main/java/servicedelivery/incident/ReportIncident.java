package servicedelivery.incident;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;
import servicedelivery.request.OrganisationField;

/**
 * What somebody asks for who reports a new incident.
 *
 * @param organisation the code
 * @param reference the service desk's own number; null when it has none
 * @param report everything else
 */
record ReportIncident(String organisation, @Nullable String reference, IncidentReport report) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    static ReportIncident read(Fields fields, Organisations organisations, Clock clock) {
        var organisation = OrganisationField.read(fields, organisations);
        var reference = fields.text("reference", 64);
        var report = IncidentReport.read(fields);
        checkTimes(fields, report, clock);
        fields.done();
        if (organisation == null || report == null) {
            throw new IllegalStateException("what is missing is an error that has been thrown");
        }
        return new ReportIncident(organisation, reference, report);
    }

    /** What has happened cannot lie in the future; a source's time of change there would make all that follows look stale. */
    static void checkTimes(Fields fields, @Nullable IncidentReport report, Clock clock) {
        if (report != null) {
            var timeline = report.timeline();
            fields.refuseFuture("openedAt", timeline.openedAt(), clock);
            fields.refuseFuture("updatedAt", timeline.updatedAt(), clock);
            if (!Objects.equals(timeline.resolvedAt(), timeline.updatedAt())) {
                fields.refuseFuture("resolvedAt", timeline.resolvedAt(), clock);
            }
            fields.refuseFuture("restoredAt", timeline.restoredAt(), clock);
            timeline.holds().forEach(hold -> {
                fields.refuseFuture("holds", hold.from(), clock);
                fields.refuseFuture("holds", hold.to(), clock);
            });
        }
    }
}

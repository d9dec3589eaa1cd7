package servicedelivery.incident;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import servicedelivery.incident.report.IncidentReport;
import servicedelivery.organisations.Organisation;
import servicedelivery.organisations.Organisations;
import servicedelivery.request.Fields;

/**
 * What somebody asks for who reports a new incident.
 *
 * @param organisation the code
 * @param reference the service desk's own number; null when it has none
 * @param report everything else
 */
record ReportIncident(String organisation, @Nullable String reference, IncidentReport report) {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    static ReportIncident read(Fields fields, Organisations organisations, Clock clock) {
        var organisation = organisation(fields, organisations);
        var reference = fields.text("reference", 64);
        var report = IncidentReport.read(fields);
        checkOpening(fields, report, clock);
        fields.done();
        if (organisation == null || report == null) {
            throw new IllegalStateException("what is missing is an error that has been thrown");
        }
        return new ReportIncident(organisation, reference, report);
    }

    /** An incident cannot begin in the future; clocks may differ a little. */
    static void checkOpening(Fields fields, @Nullable IncidentReport report, Clock clock) {
        var latest = clock.instant().plus(CLOCKS_DIFFER_BY);
        if (report != null && report.timeline().openedAt().isAfter(latest)) {
            fields.refuse("openedAt", "must not be more than 5 minutes in the future");
        }
    }

    private static @Nullable String organisation(Fields fields, Organisations organisations) {
        var sent = fields.required("organisation", fields.text("organisation", 200));
        if (sent == null) {
            return null;
        }
        var found = organisations.find(sent);
        if (found.isEmpty()) {
            fields.refuse("organisation", "\"%s\" is not known; known are %s".formatted(sent, organisations.codes()));
        }
        return found.map(Organisation::code).orElse(null);
    }
}

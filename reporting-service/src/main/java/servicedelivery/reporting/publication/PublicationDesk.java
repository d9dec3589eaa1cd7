package servicedelivery.reporting.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import servicedelivery.access.Caller;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.status.StatusBoard;
import servicedelivery.reporting.survey.CountedResponse;
import servicedelivery.reporting.survey.SurveyResponses;

/** Publishes reports: what is kept then is never written again. */
@ApplicationScoped
public class PublicationDesk {

    private final PresentReports presentReports;
    private final StatusBoard status;
    private final SurveyResponses responses;
    private final PublicationRows rows;
    private final PublicationFiles files;
    private final PublicationStore store;
    private final ReportCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    PublicationDesk(
            PresentReports presentReports,
            StatusBoard status,
            SurveyResponses responses,
            PublicationRows rows,
            PublicationFiles files,
            PublicationStore store,
            ReportCalendar calendar,
            Caller caller,
            Clock clock) {
        this.presentReports = presentReports;
        this.status = status;
        this.responses = responses;
        this.rows = rows;
        this.files = files;
        this.store = store;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    private record Frozen(Present present, List<CountedResponse> responses) {}

    /**
     * Publishes the report of a month as it is now.
     *
     * @param body may say that it is wanted although something is missing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 403 when the key does not cover all organisations, 404 when the month has
     *     not begun, 409 when something is missing, or 503 when others who publish take too long
     */
    @Transactional
    public Publication publish(YearMonth month, ObjectNode body) {
        caller.requireTouchAll();
        var request = Request.read(body);
        requireBegun(month);
        // What is missing is looked for before anything is read, which takes long, and again in what was read.
        requireWanted(request, missing(month, status.isComplete()));
        rows.lock(month);
        // A snapshot has a transaction of its own, with one point in time for all that is read.
        var frozen = QuarkusTransaction.suspendingExisting().call(() -> freeze(month));
        var report = frozen.present().report();
        var missing = missing(month, report.complete());
        requireWanted(request, missing);
        var publication = new Publication(
                UuidCreator.getTimeOrderedEpoch(),
                month,
                rows.newest(month).map(PublicationRow::version).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                request.note(),
                missing.isEmpty(),
                files.extensions());
        store.keep(publication, files.of(publication, report), frozen.present(), frozen.responses());
        return publication;
    }

    private void requireBegun(YearMonth month) {
        if (month.isAfter(YearMonth.from(calendar.today()))) {
            throw Problems.notFound("%s has not begun, so there is no report of it".formatted(month));
        }
    }

    private static void requireWanted(Request request, List<String> missing) {
        if (!missing.isEmpty() && !request.acceptIncomplete()) {
            throw Problems.incomplete("%s; wait for it, or send \"acceptIncomplete\": true to publish what there is"
                    .formatted(String.join("; ", missing)));
        }
    }

    private Frozen freeze(YearMonth month) {
        return presentReports.of(
                month, present -> new Frozen(present, responses.counted(PresentReports.responded(month))));
    }

    private List<String> missing(YearMonth month, boolean complete) {
        var missing = new ArrayList<String>();
        if (!complete) {
            missing.add("Not everything that the services recorded has arrived, see /api/v1/status");
        }
        if (!calendar.today().isAfter(month.atEndOfMonth())) {
            missing.add("%s has not ended".formatted(month));
        }
        return missing;
    }
}

package servicedelivery.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import servicedelivery.backing.Await;
import servicedelivery.backing.Repository;

/** The example data of January 2019, posted through the public APIs, and where their figures are then. */
record Demo(Stack stack, PrintWriter out) {

    private static final Duration CATCH_UP = Duration.ofSeconds(30);
    private static final List<String> FIGURES = List.of(
            "nps?asOf=2019-01-31&months=3",
            "satisfaction?asOf=2019-01-31&months=1",
            "priority-incidents?asOf=2019-01-31&months=1",
            "repeat-issues?asOf=2019-01-31&months=1");

    void run() {
        post("incidents.ndjson", "reference", Service.INCIDENTS.url(stack.ports()) + "/api/v1/incidents");
        post("survey-responses.ndjson", "ticket", Service.SURVEYS.url(stack.ports()) + "/api/v1/survey-responses");
        awaitFigures();
        out.printf("The dashboard of January 2019: %s/?month=2019-01 (sign in with the read key)%n", reports());
        out.println();
        out.println("Its figures for programs:");
        out.println();
        for (var figure : FIGURES) {
            out.printf(
                    "curl '%s/api/v1/%s' -H 'Authorization: Bearer %s'%n",
                    reports(), figure, stack.keys().read());
        }
        out.println();
        out.flush();
    }

    private void post(String file, String idField, String url) {
        var posted =
                new Posting(folder().resolve(file), idField, url, stack.keys().write()).all();
        out.printf("%s: %d new, %d already there%n", file, posted.created(), posted.present());
        out.flush();
    }

    private void awaitFigures() {
        var status =
                new ReportingStatus(reports() + "/api/v1/status", stack.keys().read());
        if (!Await.until(CATCH_UP, status::isCaughtUp)) {
            throw new StackException("All is posted, but after %d s the figures are not complete: see %s/api/v1/status."
                    .formatted(CATCH_UP.toSeconds(), reports()));
        }
    }

    private String reports() {
        return Service.REPORTS.url(stack.ports());
    }

    private static Path folder() {
        return Repository.root().resolve("deploy/examples/january-2019");
    }
}

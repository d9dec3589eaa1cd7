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
    private static final String MONTH = "2019-01";
    private static final List<String> REGISTERS = List.of("improvements", "commitments", "certificates");
    private static final List<String> FIGURES = List.of(
            "nps?asOf=2019-01-31&months=3",
            "satisfaction?asOf=2019-01-31&months=1",
            "priority-incidents?asOf=2019-01-31&months=1",
            "repeat-issues?asOf=2019-01-31&months=1");

    void run() {
        post("incidents.ndjson", "reference", Service.INCIDENTS.url(stack.ports()) + "/api/v1/incidents");
        post("survey-responses.ndjson", "ticket", Service.SURVEYS.url(stack.ports()) + "/api/v1/survey-responses");
        awaitFigures();
        writeReport();
        out.printf("The report of January 2019: %s/reports/2019-01%n", reports());
        out.printf("The dashboard of January 2019: %s/?month=2019-01%n", reports());
        out.println("Sign in to both with the read key.");
        out.println();
        out.println("The figures for programs:");
        out.println();
        for (var figure : FIGURES) {
            out.printf(
                    "curl '%s/api/v1/%s' -H 'Authorization: Bearer %s'%n",
                    reports(), figure, stack.keys().read());
        }
        out.printf("%nIts report:%n%n");
        out.printf(
                "curl '%s/reports/%s.md' -H 'Authorization: Bearer %s'%n%n",
                reports(), MONTH, stack.keys().read());
        out.flush();
    }

    private void post(String file, String idField, String url) {
        say(file, new Posting(folder().resolve(file), idField, url, stack.keys().write()).all());
    }

    /** When the figures are there: a text names incidents that reporting-service must know. */
    private void writeReport() {
        for (var register : REGISTERS) {
            var file = register + ".ndjson";
            var url = "%s/api/v1/registers/%s".formatted(reports(), register);
            say(
                    file,
                    new RegisterPosting(
                                    folder().resolve(file), url, stack.keys().write())
                            .all(MONTH));
        }
        var text = "report-text.json";
        say(
                text,
                new TextPosting(
                                folder().resolve(text),
                                Service.INCIDENTS.url(stack.ports()) + "/api/v1",
                                "%s/api/v1/reports/%s/text".formatted(reports(), MONTH),
                                stack.keys().write())
                        .write());
    }

    private void say(String file, Posting.Posted posted) {
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

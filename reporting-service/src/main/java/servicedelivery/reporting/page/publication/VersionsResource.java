package servicedelivery.reporting.page.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.page.Done;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.publication.Publication;
import servicedelivery.reporting.publication.Publications;
import servicedelivery.reporting.report.format.HarmlessText;

/** The published versions of a report. */
@Path("/reports/{month}/publications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_READ)
class VersionsResource {

    @CheckedTemplate(basePath = "publication")
    static class Templates {

        private Templates() {}

        static native TemplateInstance versions(View view);
    }

    private static final int MOST = 500;

    record View(String month, String monthName, Done done, List<Version> versions) {}

    /** @param files the extensions of those that it has, but the page */
    record Version(
            long number, String when, String by, String note, boolean complete, List<String> files, String address) {}

    private final Publications publications;
    private final Times times;
    private final Pages pages;

    VersionsResource(Publications publications, Times times, Pages pages) {
        this.publications = publications;
        this.times = times;
        this.pages = pages;
    }

    @GET
    public Response versions(@PathParam("month") String sent, @QueryParam("done") @Nullable String done) {
        YearMonth month = Questions.month(sent);
        var newestFirst = publications.after(month, 0, MOST).items().stream()
                .sorted((one, other) -> Long.compare(other.version(), one.version()))
                .map(this::version)
                .toList();
        return pages.of(Templates.versions(new View(month.toString(), Times.month(month), Done.of(done), newestFirst)));
    }

    private Version version(Publication publication) {
        return new Version(
                publication.version(),
                times.moment(publication.publishedAt()),
                publication.publishedBy(),
                HarmlessText.of(Objects.requireNonNullElse(publication.note(), "")),
                publication.complete(),
                publication.files().stream()
                        .filter(file -> !file.equals("html"))
                        .toList(),
                publication.path());
    }
}

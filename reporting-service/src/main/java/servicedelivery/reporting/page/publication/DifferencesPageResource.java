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
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.publication.DifferencesDesk;

/** The page that shows what is another since a report was published, and why. */
@Path("/reports/{month}/differences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_READ)
class DifferencesPageResource {

    @CheckedTemplate(basePath = "publication")
    static class Templates {

        private Templates() {}

        static native TemplateInstance differences(DifferencesView view);
    }

    private final DifferencesDesk desk;
    private final DifferencesViews views;
    private final Pages pages;

    DifferencesPageResource(DifferencesDesk desk, DifferencesViews views, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
    }

    @GET
    public Response differences(
            @PathParam("month") String month, @QueryParam("publication") @Nullable String publication) {
        var found = desk.since(Questions.month(month), publication == null ? null : version(publication));
        return pages.of(Templates.differences(views.of(found)));
    }

    private static long version(String sent) {
        if (!sent.matches("[1-9][0-9]{0,8}")) {
            throw Problems.invalidParameter("publication", "must be the number of a published version");
        }
        return Long.parseLong(sent);
    }
}

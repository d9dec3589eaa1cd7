package servicedelivery.reporting.page.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.check.CheckDesk;
import servicedelivery.reporting.page.form.FormPages;
import servicedelivery.reporting.publication.PublicationDesk;

/** The page that publishes a report. */
@Path("/reports/{month}/publish")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_WRITE)
class PublishResource {

    private final CheckDesk checks;
    private final PublicationDesk publications;
    private final FormPages forms;

    PublishResource(CheckDesk checks, PublicationDesk publications, FormPages forms) {
        this.checks = checks;
        this.publications = publications;
        this.forms = forms;
    }

    @GET
    public Response form(@PathParam("month") String month) {
        return forms.open(sheet(month));
    }

    @POST
    public Response publish(@PathParam("month") String month, InputStream body) {
        return forms.send(sheet(month), body);
    }

    private PublishSheet sheet(String sent) {
        var month = Questions.month(sent);
        return new PublishSheet(publications, month, checks.of(month));
    }
}

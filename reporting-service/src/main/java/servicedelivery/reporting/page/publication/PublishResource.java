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
import servicedelivery.reporting.page.form.FormPages;

/** The page that publishes a report. */
@Path("/reports/{month}/publish")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_WRITE)
class PublishResource {

    private final PublishingDesk desk;
    private final FormPages forms;

    PublishResource(PublishingDesk desk, FormPages forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @GET
    public Response form(@PathParam("month") String month) {
        return forms.open(desk.sheet(Questions.month(month)));
    }

    @POST
    public Response publish(@PathParam("month") String month, InputStream body) {
        return forms.send(desk.sheet(Questions.month(month)), body);
    }
}

package servicedelivery.reporting.page.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.page.form.FormPages;

/** The registers as pages: lists, and the forms that change them. */
@Path("/reports/{month}/registers/{register}")
@Produces(MediaType.TEXT_HTML)
class RegistersResource {

    @CheckedTemplate(basePath = "register")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(RegisterView.Listing list);

        static native TemplateInstance history(RegisterView.Past past);
    }

    private final RegisterSheets sheets;
    private final RegisterLists lists;
    private final Removals removals;
    private final FormPages forms;
    private final Pages pages;

    RegistersResource(RegisterSheets sheets, RegisterLists lists, Removals removals, FormPages forms, Pages pages) {
        this.sheets = sheets;
        this.lists = lists;
        this.removals = removals;
        this.forms = forms;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Scope.REPORTS_READ)
    public Response list(
            @PathParam("month") String month,
            @PathParam("register") String register,
            @QueryParam("done") @Nullable String done) {
        return pages.of(Templates.list(lists.of(RegisterWords.named(register), Questions.month(month), done)));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response addForm(@PathParam("month") String month, @PathParam("register") String register) {
        return forms.open(adding(month, register));
    }

    @POST
    @Path("/new")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response add(@PathParam("month") String month, @PathParam("register") String register, InputStream body) {
        return forms.send(adding(month, register), body);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response changeForm(
            @PathParam("month") String month, @PathParam("register") String register, @PathParam("id") String id) {
        return forms.open(changing(month, register, id));
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response change(
            @PathParam("month") String month,
            @PathParam("register") String register,
            @PathParam("id") String id,
            InputStream body) {
        return forms.send(changing(month, register, id), body);
    }

    @GET
    @Path("/{id}/remove")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response removeForm(
            @PathParam("month") String month, @PathParam("register") String register, @PathParam("id") String id) {
        return pages.of(removals.question(changing(month, register, id)).page());
    }

    @POST
    @Path("/{id}/remove")
    @RolesAllowed(Scope.REPORTS_WRITE)
    public Response remove(
            @PathParam("month") String month,
            @PathParam("register") String register,
            @PathParam("id") String id,
            InputStream body) {
        return removals.remove(changing(month, register, id), body);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Scope.REPORTS_READ)
    public Response history(
            @PathParam("month") String month, @PathParam("register") String register, @PathParam("id") String id) {
        return pages.of(Templates.history(lists.history(changing(month, register, id))));
    }

    private NewEntrySheet adding(String month, String register) {
        return new NewEntrySheet(sheets, RegisterWords.named(register), Questions.month(month));
    }

    private EntrySheet changing(String sent, String register, String id) {
        YearMonth month = Questions.month(sent);
        return new EntrySheet(sheets, RegisterWords.named(register), month, RegisterLists.id(id));
    }
}

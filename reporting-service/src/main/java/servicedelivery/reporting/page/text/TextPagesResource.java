package servicedelivery.reporting.page.text;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.FormPages;
import servicedelivery.reporting.page.form.Meanwhile;
import servicedelivery.reporting.page.form.Told;
import servicedelivery.request.KebabCase;

/** The text of a month as pages: all of it, and the forms for single fields of it. */
@Path("/reports/{month}/text")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_WRITE)
class TextPagesResource {

    @CheckedTemplate(basePath = "text")
    static class Templates {

        private Templates() {}

        static native TemplateInstance text(TextView view);

        static native TemplateInstance history(String month, String monthName, List<Told> versions);
    }

    private final TextSheets sheets;
    private final TextViews views;
    private final Meanwhile meanwhile;
    private final FormPages forms;
    private final Pages pages;

    TextPagesResource(TextSheets sheets, TextViews views, Meanwhile meanwhile, FormPages forms, Pages pages) {
        this.sheets = sheets;
        this.views = views;
        this.meanwhile = meanwhile;
        this.forms = forms;
        this.pages = pages;
    }

    @GET
    public Response text(@PathParam("month") String month, @QueryParam("done") @Nullable String done) {
        return pages.of(Templates.text(views.of(Questions.month(month), done)));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Scope.REPORTS_READ)
    public Response history(@PathParam("month") String sent) {
        var month = Questions.month(sent);
        var versions = meanwhile.told(sheets.subject(month), sheets.labelsOfHistory());
        return pages.of(Templates.history(month.toString(), Times.month(month), versions));
    }

    @GET
    @Path("/header")
    public Response headerForm(@PathParam("month") String month) {
        return forms.open(FieldsSheet.header(sheets, Questions.month(month)));
    }

    @POST
    @Path("/header")
    public Response header(@PathParam("month") String month, InputStream body) {
        return forms.send(FieldsSheet.header(sheets, Questions.month(month)), body);
    }

    @GET
    @Path("/summary")
    public Response summaryForm(@PathParam("month") String month) {
        return forms.open(FieldsSheet.summary(sheets, Questions.month(month)));
    }

    @POST
    @Path("/summary")
    public Response summary(@PathParam("month") String month, InputStream body) {
        return forms.send(FieldsSheet.summary(sheets, Questions.month(month)), body);
    }

    @GET
    @Path("/wordings/{incident}")
    public Response wordingForm(@PathParam("month") String month, @PathParam("incident") String incident) {
        return forms.open(wordingOf(month, incident));
    }

    @POST
    @Path("/wordings/{incident}")
    public Response wording(
            @PathParam("month") String month, @PathParam("incident") String incident, InputStream body) {
        return forms.send(wordingOf(month, incident), body);
    }

    @GET
    @Path("/repeat-issues")
    public Response repeatForm(
            @PathParam("month") String month,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("value") @Nullable String value) {
        return forms.open(repeatOf(month, kind, value));
    }

    @POST
    @Path("/repeat-issues")
    public Response repeat(
            @PathParam("month") String month,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("value") @Nullable String value,
            InputStream body) {
        return forms.send(repeatOf(month, kind, value), body);
    }

    private RepeatSheet repeatOf(String month, @Nullable String kind, @Nullable String value) {
        if (kind == null || value == null) {
            throw Problems.notFound("A repeat issue is named by its kind and its value");
        }
        var known = KebabCase.choice(kind, RepeatIssues.Kind.class)
                .orElseThrow(() -> Problems.notFound("There is no such kind of repeat issue"));
        return new RepeatSheet(sheets, Questions.month(month), known, value);
    }

    private WordingSheet wordingOf(String month, String incident) {
        var found = sheets.incident(id(incident))
                .orElseThrow(() -> Problems.notFound("There is no incident %s".formatted(incident)));
        return new WordingSheet(sheets, Questions.month(month), found.evidence());
    }

    private static UUID id(String incident) {
        try {
            return UUID.fromString(incident);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no such incident");
        }
    }
}

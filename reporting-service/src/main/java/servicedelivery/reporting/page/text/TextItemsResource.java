package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import servicedelivery.access.Scope;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.api.Questions;
import servicedelivery.reporting.page.Pages;
import servicedelivery.reporting.page.form.FormPages;
import servicedelivery.reporting.page.form.Removal;
import servicedelivery.reporting.report.format.HarmlessText;

/** The forms of what a month's text has lists of: paragraphs and extra gauges. */
@Path("/reports/{month}/text/{list:paragraphs|gauges}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.REPORTS_WRITE)
class TextItemsResource {

    private static final int PRECONDITION_FAILED = 412;

    private final TextSheets sheets;
    private final FormPages forms;
    private final Pages pages;

    TextItemsResource(TextSheets sheets, FormPages forms, Pages pages) {
        this.sheets = sheets;
        this.forms = forms;
        this.pages = pages;
    }

    @GET
    @Path("/{key}")
    public Response form(
            @PathParam("month") String month, @PathParam("list") String list, @PathParam("key") String key) {
        return forms.open(sheet(month, list, key));
    }

    @POST
    @Path("/{key}")
    public Response change(
            @PathParam("month") String month,
            @PathParam("list") String list,
            @PathParam("key") String key,
            InputStream body) {
        return forms.send(sheet(month, list, key), body);
    }

    /** One step up or down, by the button that was pressed. */
    @POST
    @Path("/{key}/move")
    public Response move(
            @PathParam("month") String sent,
            @PathParam("list") String list,
            @PathParam("key") String key,
            InputStream body) {
        var by = forms.accept(body).one("way").equals("up") ? -1 : 1;
        var month = Questions.month(sent);
        return changed(month, list, key, "moved", (items, index) -> {
            var item = items.all().get(index).deepCopy();
            return items.placed(index, ((ObjectNode) item).put("position", Math.max(1, index + 1 + by)));
        });
    }

    @GET
    @Path("/{key}/remove")
    public Response removeForm(
            @PathParam("month") String sent, @PathParam("list") String list, @PathParam("key") String key) {
        var sheet = sheet(sent, list, key);
        var state = sheet.present()
                .filter(found -> !sheet.key().isEmpty())
                .orElseThrow(() -> Problems.notFound("There is nothing to remove here"));
        var isGauge = sheet.kind() == ItemSheet.Kind.GAUGE;
        return pages.of(new Removal(
                        isGauge ? "Remove this gauge?" : "Remove this paragraph?",
                        HarmlessText.of(
                                state.body().path(isGauge ? "title" : "text").asText()),
                        "It goes from this report. The history keeps it.",
                        sheet.frame().action() + "/remove",
                        sheet.frame().back(),
                        sheet.frame().backName(),
                        state.version(),
                        List.of())
                .page());
    }

    @POST
    @Path("/{key}/remove")
    public Response remove(
            @PathParam("month") String sent,
            @PathParam("list") String list,
            @PathParam("key") String key,
            InputStream body) {
        forms.accept(body);
        return changed(Questions.month(sent), list, key, "removed", (items, index) -> items.with(index, null));
    }

    /** What is named by all that it says is still the same when others changed the text around it. */
    private Response changed(YearMonth month, String list, String key, String done, Change change) {
        var hub = TextSheets.address(month);
        try {
            sheets.write(month, sheets.find(month).version(), text -> {
                var items = new TextItems(text, list);
                var index = items.index(item -> TextItems.key(item).equals(key));
                if (index == items.all().size()) {
                    throw Problems.outdated("another one");
                }
                return change.patch(items, index);
            });
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() != PRECONDITION_FAILED) {
                throw problem;
            }
            return FormPages.goTo(hub + "?done=overtaken");
        }
        return FormPages.goTo("%s?done=%s#%s".formatted(hub, done, list));
    }

    /** Makes a merge patch of a list and a place in it. */
    private interface Change {

        ObjectNode patch(TextItems items, int index);
    }

    private ItemSheet sheet(String month, String list, String key) {
        var kind = Arrays.stream(ItemSheet.Kind.values())
                .filter(one -> one.list().equals(list))
                .findFirst()
                .orElseThrow();
        return new ItemSheet(sheets, Questions.month(month), kind, key.equals("new") ? "" : key);
    }
}

package servicedelivery.reporting.page.register;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.page.form.FormPages;
import servicedelivery.reporting.page.form.Removal;
import servicedelivery.reporting.register.RegisterDesk;

/** Removes entries, after asking. */
@RequestScoped
class Removals {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final RegisterDesk desk;
    private final RegisterSheets sheets;
    private final FormPages forms;

    Removals(RegisterDesk desk, RegisterSheets sheets, FormPages forms) {
        this.desk = desk;
        this.sheets = sheets;
        this.forms = forms;
    }

    Removal question(EntrySheet sheet) {
        return question(sheet, List.of());
    }

    /** Whoever was overtaken is asked again, and told what stands there now. */
    Response remove(EntrySheet sheet, InputStream body) {
        var sent = forms.accept(body);
        try {
            desk.remove(sheet.words().register(), sheet.id(), version -> version == sent.version());
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() != PRECONDITION_FAILED) {
                throw problem;
            }
            var since = sheet.since(sent.version());
            return FormPages.again(CONFLICT, question(sheet, since).page());
        }
        return FormPages.goTo(sheet.words().address(sheet.month()) + "?done=removed");
    }

    private Removal question(EntrySheet sheet, List<String> meanwhile) {
        var words = sheet.words();
        var entry = sheets.find(words.register(), sheet.id(), sheet.month())
                .orElseThrow(() -> Problems.notFound("There is no such entry"));
        sheets.requireWrite(entry.organisation());
        var name = RegisterItems.name(entry.content());
        var text = RegisterItems.text(entry.content());
        return new Removal(
                "Remove this %s?".formatted(words.one()),
                text.isEmpty() ? name : text,
                "It goes from every report that is not published, of all months. To end it with a month, give its last month instead.",
                "%s/%s/remove".formatted(words.address(sheet.month()), sheet.id()),
                words.address(sheet.month()),
                words.titleIn(sheet.month()),
                entry.stamp().version(),
                meanwhile);
    }
}

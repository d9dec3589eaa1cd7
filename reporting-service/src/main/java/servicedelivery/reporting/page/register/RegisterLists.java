package servicedelivery.reporting.page.register;

import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicedelivery.access.Caller;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.page.Done;
import servicedelivery.reporting.page.Editor;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Meanwhile;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.register.RegisterDesk;
import servicedelivery.reporting.register.Registers;
import servicedelivery.reporting.text.ReportDates;
import servicedelivery.reporting.text.Texts;

/** What the registers have in the report of a month, and what they had. */
@RequestScoped
class RegisterLists {

    private final Registers registers;
    private final RegisterDesk desk;
    private final RegisterSheets sheets;
    private final Texts texts;
    private final Meanwhile meanwhile;
    private final Editor editor;
    private final Caller caller;

    RegisterLists(
            Registers registers,
            RegisterDesk desk,
            RegisterSheets sheets,
            Texts texts,
            Meanwhile meanwhile,
            Editor editor,
            Caller caller) {
        this.registers = registers;
        this.desk = desk;
        this.sheets = sheets;
        this.texts = texts;
        this.meanwhile = meanwhile;
        this.editor = editor;
        this.caller = caller;
    }

    RegisterView.Listing of(RegisterWords words, YearMonth month, @Nullable String done) {
        var day = ReportDates.of(texts.of(month).text().header(), month);
        var items = new RegisterItems(sheets, words, month, day);
        return new RegisterView.Listing(
                words.titleIn(month),
                "/reports/" + month,
                "Report of " + Times.month(month),
                Done.of(done),
                "There are no %s in this report.".formatted(words.register()),
                mayAdd(words) ? words.address(month) + "/new" : "",
                "Add " + words.an(),
                registers.in(words.register(), month).stream()
                        .filter(entry -> desk.maySee(entry.organisation()))
                        .map(entry -> items.item(entry, mayChange(entry)))
                        .toList());
    }

    RegisterView.Past history(EntrySheet sheet) {
        var words = sheet.words();
        var subject = desk.historyOf(words.register(), sheet.id());
        return new RegisterView.Past(
                "History of " + words.an(),
                words.address(sheet.month()),
                words.titleIn(sheet.month()),
                meanwhile.told(subject, sheet.form().labels()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it is none */
    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("There is no such entry");
        }
    }

    private boolean mayAdd(RegisterWords words) {
        return words.register().takesOrganisation() ? editor.isWriter() : editor.isWriterOfAll();
    }

    private boolean mayChange(Entry entry) {
        return entry.organisation() == null
                ? editor.isWriterOfAll()
                : editor.isWriter() && caller.mayTouch(entry.organisation());
    }
}

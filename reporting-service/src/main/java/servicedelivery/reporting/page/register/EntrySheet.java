package servicedelivery.reporting.page.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;
import servicedelivery.reporting.register.Entry;

/** The form that changes what an entry says from a month on. */
record EntrySheet(RegisterSheets sheets, RegisterWords words, YearMonth month, UUID id) implements Sheet {

    @Override
    public Frame frame() {
        var entry = sheets.find(words.register(), id, month);
        return new Frame(
                "Change " + words.an(),
                "%s/%s".formatted(words.address(month), id),
                words.address(month),
                words.titleIn(month),
                entry.map(this::lead).orElse(List.of()),
                "Save");
    }

    @Override
    public Form form() {
        var entry = sheets.find(words.register(), id, month);
        return RegisterForms.of(
                words.register(),
                List.of(),
                sheets.incidents(
                        words.register(), month, entry.map(Entry::content).orElse(null)));
    }

    @Override
    public Optional<State> present() {
        var found = sheets.find(words.register(), id, month);
        found.ifPresent(entry -> sheets.requireWrite(entry.organisation()));
        return found.map(
                entry -> new State(body(sheets.json(), entry), entry.stamp().version()));
    }

    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.desk().amend(words.register(), id, version -> version == sent.version(), body);
        return words.address(month) + "?done=changed";
    }

    @Override
    public List<String> since(long version) {
        return sheets.since(words.register(), id, version, form());
    }

    @Override
    public Sheet anew() {
        return new NewEntrySheet(sheets, words, month);
    }

    /** As a patch says it that begins with the report of this month. */
    private ObjectNode body(ObjectMapper json, Entry entry) {
        ObjectNode body = json.valueToTree(entry.content());
        body.put("from", month.toString());
        body.put("until", entry.until() == null ? null : entry.until().toString());
        return body;
    }

    private List<String> lead(Entry entry) {
        var whose = entry.organisation() == null
                ? "It belongs to all organisations together."
                : "It belongs to %s.".formatted(sheets.nameOf(entry.organisation()));
        return entry.from().equals(month)
                ? List.of(whose)
                : List.of(
                        whose,
                        "What you change holds from the report of %s on. To correct earlier reports too, give %s as the first month, from which it has said what it says."
                                .formatted(Times.month(month), entry.from()));
    }
}

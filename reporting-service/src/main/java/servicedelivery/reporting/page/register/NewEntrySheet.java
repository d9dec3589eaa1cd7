package servicedelivery.reporting.page.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;

/** The form that adds an entry. */
record NewEntrySheet(RegisterSheets sheets, RegisterWords words, YearMonth month) implements Sheet {

    @Override
    public Frame frame() {
        return new Frame(
                "Add " + words.an(),
                words.address(month) + "/new",
                words.address(month),
                words.titleIn(month),
                List.of(),
                "Add");
    }

    @Override
    public Form form() {
        return RegisterForms.of(
                words.register(),
                sheets.organisations(words.register()),
                sheets.incidents(words.register(), month, null));
    }

    @Override
    public Optional<State> present() {
        if (!words.register().takesOrganisation()) {
            sheets.requireWrite(null);
        }
        return Optional.of(new State(sheets.json().createObjectNode().put("from", month.toString()), 0));
    }

    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.desk().add(words.register(), body);
        return words.address(month) + "?done=added";
    }

    @Override
    public List<String> since(long version) {
        return List.of();
    }

    @Override
    public Sheet anew() {
        return this;
    }
}

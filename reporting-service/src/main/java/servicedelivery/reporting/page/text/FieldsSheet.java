package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;

/** A form for single fields of a month's text. */
record FieldsSheet(TextSheets sheets, YearMonth month, String title, String path, Form form) implements Sheet {

    static FieldsSheet header(TextSheets sheets, YearMonth month) {
        return new FieldsSheet(sheets, month, "Header", "/header", TextForms.header());
    }

    static FieldsSheet summary(TextSheets sheets, YearMonth month) {
        return new FieldsSheet(sheets, month, "Comment and recommendations", "/summary", TextForms.summary());
    }

    @Override
    public Frame frame() {
        var hub = TextSheets.address(month);
        return new Frame(title, hub + path, hub, "Text of the report of " + Times.month(month), List.of(), "Save");
    }

    @Override
    public Optional<State> present() {
        var text = sheets.find(month);
        return Optional.of(new State(sheets.text(text), text.version()));
    }

    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.write(month, sent, present -> body);
        return TextSheets.address(month) + "?done=changed";
    }

    @Override
    public List<String> since(long version) {
        return sheets.since(month, version);
    }

    @Override
    public Sheet anew() {
        return this;
    }
}

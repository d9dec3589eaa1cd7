package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.incident.Spelling;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;
import servicedelivery.reporting.report.format.HarmlessText;

/**
 * The form that decides about a repeat issue.
 *
 * @param value the affected service or the cause, as the figures name it
 */
record RepeatSheet(TextSheets sheets, YearMonth month, RepeatIssues.Kind kind, String value) implements Sheet {

    private static final String LIST = "repeatIssues";

    static String address(YearMonth month, RepeatIssues.Kind kind, String value) {
        return "%s/repeat-issues?kind=%s&value=%s"
                .formatted(TextSheets.address(month), kind, URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    static boolean is(JsonNode decision, RepeatIssues.Kind kind, String value) {
        return decision.path("kind").asText().equals(kind.toString())
                && Spelling.key(decision.path("value").asText()).equals(Spelling.key(value));
    }

    static String words(RepeatIssues.Kind kind) {
        return switch (kind) {
            case AFFECTED_SERVICE -> "the same service";
            case CAUSE -> "the same cause";
            case KNOWN_ISSUE -> "a known issue";
        };
    }

    @Override
    public Frame frame() {
        return new Frame(
                "Repeat issue: " + HarmlessText.of(value),
                address(month, kind, value),
                TextSheets.address(month),
                "Text of the report of " + Times.month(month),
                List.of("Its incidents have %s."
                        .formatted(words(kind))
                        .replace("have a known issue", "are due to a known issue")),
                "Save");
    }

    @Override
    public Form form() {
        return TextForms.repeatIssue();
    }

    @Override
    public Optional<State> present() {
        var text = sheets.find(month);
        var items = new TextItems(sheets.text(text), LIST);
        var stored = items.all().get(index(items));
        return Optional.of(new State(stored == null ? JsonNodeFactory.instance.objectNode() : stored, text.version()));
    }

    /** A decision that says nothing is none. */
    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.write(month, sent, text -> {
            var items = new TextItems(text, LIST);
            var isNone = body.path("verdict").isNull() && body.path("name").isNull();
            body.put("kind", kind.toString()).put("value", value);
            return items.with(index(items), isNone ? null : body);
        });
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

    @Override
    public String pointer() {
        return "/%s/%d".formatted(LIST, index(new TextItems(sheets.text(sheets.find(month)), LIST)));
    }

    private int index(TextItems items) {
        return items.index(item -> is(item, kind, value));
    }
}

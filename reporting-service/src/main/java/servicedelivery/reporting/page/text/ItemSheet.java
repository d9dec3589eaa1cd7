package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;

/**
 * The form of a paragraph or of an extra gauge.
 *
 * @param key of the one that is changed; empty for one that is added
 */
record ItemSheet(TextSheets sheets, YearMonth month, Kind kind, String key) implements Sheet {

    /** What there are lists of. */
    enum Kind {
        PARAGRAPH("paragraphs", "a paragraph"),
        GAUGE("gauges", "a gauge");

        private final String list;
        private final String an;

        Kind(String list, String an) {
            this.list = list;
            this.an = an;
        }

        String list() {
            return list;
        }
    }

    @Override
    public Frame frame() {
        var hub = TextSheets.address(month);
        var place = key.isEmpty() ? "new" : key;
        return new Frame(
                (key.isEmpty() ? "Add " : "Change ") + kind.an,
                "%s/%s/%s".formatted(hub, kind.list, place),
                hub,
                "Text of the report of " + Times.month(month),
                List.of(),
                key.isEmpty() ? "Add" : "Save");
    }

    @Override
    public Form form() {
        return switch (kind) {
            case PARAGRAPH -> TextForms.paragraph(sheets.incidents(month, chosen()));
            case GAUGE -> TextForms.gauge(sheets.organisations());
        };
    }

    @Override
    public Optional<State> present() {
        var text = sheets.find(month);
        if (key.isEmpty()) {
            return Optional.of(new State(JsonNodeFactory.instance.objectNode(), text.version()));
        }
        var items = items();
        var index = index(items);
        return Optional.ofNullable(items.all().get(index)).map(item -> new State(item, text.version()));
    }

    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.write(month, sent, text -> {
            var items = new TextItems(text, kind.list);
            var index = index(items);
            return kind == Kind.PARAGRAPH ? items.placed(index, body) : items.with(index, body);
        });
        return "%s?done=%s".formatted(TextSheets.address(month), key.isEmpty() ? "added" : "changed");
    }

    @Override
    public List<String> since(long version) {
        return sheets.since(month, version);
    }

    @Override
    public Sheet anew() {
        return new ItemSheet(sheets, month, kind, "");
    }

    @Override
    public String pointer() {
        return "/%s/%d".formatted(kind.list, index(items()));
    }

    private TextItems items() {
        return new TextItems(sheets.text(sheets.find(month)), kind.list);
    }

    private int index(TextItems items) {
        return items.index(item -> TextItems.key(item).equals(key));
    }

    private List<UUID> chosen() {
        var items = items();
        var item = items.all().path(index(items));
        return StreamSupport.stream(item.path("incidents").spliterator(), false)
                .map(JsonNode::asText)
                .map(UUID::fromString)
                .toList();
    }
}

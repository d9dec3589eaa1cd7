package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Frame;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.page.form.Sheet;
import servicedelivery.reporting.report.format.HarmlessText;

/** The form of an incident's public wording. */
record WordingSheet(TextSheets sheets, YearMonth month, Evidence incident) implements Sheet {

    private static final String LIST = "wordings";

    /** The tag of the service desk's text that the author has before them. */
    private static final String DESK_TEXT = "deskText";

    @Override
    public Frame frame() {
        var hub = TextSheets.address(month);
        return new Frame(
                "Public wording of " + HarmlessText.of(IncidentOptions.name(incident)),
                "%s/wordings/%s".formatted(hub, incident.id()),
                hub,
                "Text of the report of " + Times.month(month),
                List.of(),
                List.of(new Frame.Note(
                        "What the service desk writes",
                        !isFlagged(),
                        List.of(line("Reason", incident.reason()), line("Resolution", incident.resolution())))),
                "Save");
    }

    @Override
    public Form form() {
        return TextForms.wording(isFlagged());
    }

    @Override
    public Optional<State> present() {
        var text = sheets.find(month);
        var stored = stored(new TextItems(sheets.text(text), LIST));
        return Optional.of(new State(stored == null ? JsonNodeFactory.instance.objectNode() : stored, text.version()));
    }

    /** The tag says that the wording fits what its author saw, or still the earlier text when they do not say that it fits. */
    @Override
    public String save(Sent sent, ObjectNode body) {
        sheets.write(month, sent, text -> {
            var items = new TextItems(text, LIST);
            var before = stored(items);
            var fits = before == null
                    || !body.has(TextForms.FITS)
                    || body.path(TextForms.FITS).booleanValue();
            body.remove(TextForms.FITS);
            var isEmpty =
                    body.path("reason").isNull() && body.path("resolution").isNull();
            var seen = sent.one(DESK_TEXT);
            body.put("incident", incident.id().toString());
            body.put(DESK_TEXT, seen.isEmpty() ? null : seen);
            if (before != null && !fits) {
                body.set(DESK_TEXT, before.path(DESK_TEXT));
            }
            return items.with(index(items), isEmpty ? null : body);
        });
        return TextSheets.address(month) + "?done=changed";
    }

    @Override
    public Map<String, String> carried() {
        return Map.of(DESK_TEXT, sheets.deskText(incident.id()));
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

    private boolean isFlagged() {
        return sheets.find(month).changedDeskTexts().contains(incident.id());
    }

    private @Nullable ObjectNode stored(TextItems items) {
        return (ObjectNode) items.all().get(index(items));
    }

    private int index(TextItems items) {
        return items.index(
                item -> item.path("incident").asText().equals(incident.id().toString()));
    }

    private static Frame.Line line(String name, @Nullable String text) {
        return new Frame.Line(
                "%s: %s".formatted(name, HarmlessText.of(Objects.requireNonNullElse(text, "not recorded"))), "");
    }
}

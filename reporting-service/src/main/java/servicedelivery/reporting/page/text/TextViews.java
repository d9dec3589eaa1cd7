package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.page.Done;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Part;
import servicedelivery.reporting.page.form.Told;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.text.TextOfMonth;

/** Shows the text of a month as it stands, with what the figures give people to write about. */
@RequestScoped
class TextViews {

    private final TextSheets sheets;
    private final IncidentOptions incidents;
    private final RepeatRows repeats;
    private final Organisations organisations;
    private final Times times;

    TextViews(
            TextSheets sheets,
            IncidentOptions incidents,
            RepeatRows repeats,
            Organisations organisations,
            Times times) {
        this.sheets = sheets;
        this.incidents = incidents;
        this.repeats = repeats;
        this.organisations = organisations;
        this.times = times;
    }

    TextView of(YearMonth month, @Nullable String done) {
        var present = sheets.find(month);
        var text = sheets.text(present);
        var known = known(text, incidents.in(month));
        return new TextView(
                month.toString(),
                Times.month(month),
                state(present),
                Done.of(done),
                facts(TextForms.header(), text),
                facts(TextForms.summary(), text),
                paragraphs(text, known),
                new WordingRows(present, text, month).of(known),
                repeats.of(text, month),
                gauges(text));
    }

    private String state(TextOfMonth text) {
        if (text.recordedAt() != null) {
            return "Last changed by %s on %s.".formatted(text.recordedBy(), times.moment(text.recordedAt()));
        }
        return text.carriedFrom() == null
                ? "Nobody has written into this report yet."
                : "Nobody has written into this report yet. What stands here comes from the report of %s."
                        .formatted(Times.month(text.carriedFrom()));
    }

    private static List<TextView.Fact> facts(Form form, ObjectNode text) {
        return form.parts().stream()
                .map(Part.class::cast)
                .map(part -> new TextView.Fact(part.label(), Told.value(text.at("/" + part.name()))))
                .toList();
    }

    private static List<TextView.Paragraph> paragraphs(ObjectNode text, List<CountedIncident> known) {
        var all = text.path("paragraphs");
        return IntStream.range(0, all.size())
                .mapToObj(index -> new TextView.Paragraph(
                        TextItems.key(all.get(index)),
                        index + 1,
                        HarmlessText.of(all.get(index).path("text").asText()),
                        names(all.get(index).path("incidents"), known),
                        index == 0,
                        index == all.size() - 1))
                .toList();
    }

    private static String names(JsonNode ids, List<CountedIncident> known) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(id -> known.stream()
                        .map(CountedIncident::evidence)
                        .filter(one -> one.id().toString().equals(id.asText()))
                        .map(IncidentOptions::name)
                        .findFirst()
                        .orElse("another incident"))
                .map(HarmlessText::of)
                .collect(Collectors.joining(", "));
    }

    /** Those of the month, and those of other months that the text names. */
    private List<CountedIncident> known(ObjectNode text, List<CountedIncident> ofMonth) {
        var ids = ofMonth.stream().map(one -> one.evidence().id()).toList();
        var named = Stream.concat(
                        TextItems.stream(text.path("paragraphs"))
                                .flatMap(one -> TextItems.stream(one.path("incidents"))),
                        TextItems.stream(text.path("wordings")).map(one -> one.path("incident")))
                .map(id -> UUID.fromString(id.asText()))
                .filter(id -> !ids.contains(id))
                .distinct()
                .toList();
        var all = new ArrayList<>(ofMonth);
        all.addAll(incidents.now(named));
        return all;
    }

    private List<TextView.Gauge> gauges(ObjectNode text) {
        var coverage = new Coverage(organisations.all(), true);
        return TextItems.stream(text.path("gauges"))
                .map(one -> new TextView.Gauge(
                        TextItems.key(one),
                        HarmlessText.of(one.path("title").asText()),
                        Stream.of(
                                        Told.value(one.path("value")) + unit(one.path("unit")),
                                        one.path("organisation").isTextual()
                                                ? coverage.nameOf(
                                                        one.path("organisation").asText())
                                                : "all organisations")
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String unit(JsonNode unit) {
        return unit.isTextual() ? " " + HarmlessText.of(unit.asText()) : "";
    }
}

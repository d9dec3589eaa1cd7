package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.page.Done;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.page.form.Form;
import servicedelivery.reporting.page.form.Part;
import servicedelivery.reporting.page.form.Told;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.text.TextOfMonth;

/** Shows the text of a month as it stands, with what the figures give people to write about. */
@RequestScoped
class TextViews {

    private final TextSheets sheets;
    private final IncidentOptions incidents;
    private final PriorityIncidents figures;
    private final Organisations organisations;
    private final Times times;

    TextViews(
            TextSheets sheets,
            IncidentOptions incidents,
            PriorityIncidents figures,
            Organisations organisations,
            Times times) {
        this.sheets = sheets;
        this.incidents = incidents;
        this.figures = figures;
        this.organisations = organisations;
        this.times = times;
    }

    TextView of(YearMonth month, @Nullable String done) {
        var present = sheets.find(month);
        var text = sheets.text(present);
        var ofMonth = incidents.in(month);
        return new TextView(
                month.toString(),
                Times.month(month),
                state(present),
                Done.words(done),
                facts(TextForms.header(), text),
                facts(TextForms.summary(), text),
                paragraphs(text, known(text, ofMonth)),
                new WordingRows(present, sheets.text(present), month).of(known(text, ofMonth)),
                issues(text, month),
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
                        stream(text.path("paragraphs")).flatMap(one -> stream(one.path("incidents"))),
                        stream(text.path("wordings")).map(one -> one.path("incident")))
                .map(id -> UUID.fromString(id.asText()))
                .filter(id -> !ids.contains(id))
                .distinct()
                .toList();
        var all = new ArrayList<>(ofMonth);
        all.addAll(incidents.now(named));
        return all;
    }

    private List<TextView.Issue> issues(ObjectNode text, YearMonth month) {
        var coverage = new Coverage(organisations.all(), true);
        var found = figures.repeats(new Question(new Window(month.atEndOfMonth(), 1), coverage))
                .repeats();
        var decided = text.path("repeatIssues");
        return Stream.concat(
                        found.stream().map(repeat -> issue(repeat, decided, month)),
                        stream(decided)
                                .filter(one -> found.stream()
                                        .noneMatch(repeat -> RepeatSheet.is(one, repeat.kind(), repeat.value())))
                                .map(one -> notFound(one, month)))
                .toList();
    }

    private static TextView.Issue issue(RepeatIssues.Repeat repeat, JsonNode decided, YearMonth month) {
        var decision = stream(decided)
                .filter(one -> RepeatSheet.is(one, repeat.kind(), repeat.value()))
                .findFirst();
        return new TextView.Issue(
                HarmlessText.of(repeat.value()),
                RepeatSheet.words(repeat.kind()),
                repeat.count() == 1 ? "1 incident" : repeat.count() + " incidents",
                decision.map(TextViews::verdict).orElse("Not decided"),
                RepeatSheet.address(month, repeat.kind(), repeat.value()));
    }

    private static TextView.Issue notFound(JsonNode decision, YearMonth month) {
        var kind = RepeatIssues.Kind.valueOf(
                decision.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = decision.path("value").asText();
        return new TextView.Issue(
                HarmlessText.of(value),
                RepeatSheet.words(kind),
                "not found by the figures",
                verdict(decision),
                RepeatSheet.address(month, kind, value));
    }

    private static String verdict(JsonNode decision) {
        var name = decision.path("name").asText("");
        var verdict = decision.path("verdict").asText().equals("confirmed") ? "Yes" : "No";
        return decision.path("name").isTextual() ? "%s, called %s".formatted(verdict, HarmlessText.of(name)) : verdict;
    }

    private List<TextView.Gauge> gauges(ObjectNode text) {
        var coverage = new Coverage(organisations.all(), true);
        return stream(text.path("gauges"))
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

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The rows of the table of public wordings. */
    private record WordingRows(TextOfMonth present, ObjectNode text, YearMonth month) {

        List<TextView.Wording> of(List<CountedIncident> known) {
            return known.stream().map(one -> row(one)).toList();
        }

        private TextView.Wording row(CountedIncident one) {
            var incident = one.evidence();
            var wording = stream(text.path("wordings"))
                    .filter(other ->
                            other.path("incident").asText().equals(incident.id().toString()))
                    .findFirst();
            var flagged = present.changedDeskTexts().contains(incident.id());
            return new TextView.Wording(
                    HarmlessText.of(IncidentOptions.name(incident)),
                    incident.name(),
                    printed(wording.map(other -> other.path("reason")).orElse(null), incident.reason()),
                    printed(wording.map(other -> other.path("resolution")).orElse(null), incident.resolution()),
                    state(one, wording.isPresent(), flagged),
                    flagged ? "tone-watch" : "tone-neutral",
                    one.confidential() ? "" : address(incident));
        }

        private String address(Evidence incident) {
            return "%s/wordings/%s".formatted(TextSheets.address(month), incident.id());
        }

        private static String state(CountedIncident one, boolean worded, boolean flagged) {
            if (one.confidential()) {
                return "Confidential";
            }
            if (!worded) {
                return "The service desk's";
            }
            return flagged ? "Public wording; the desk changed its text since" : "Public wording";
        }

        private static String printed(@Nullable JsonNode wording, @Nullable String desk) {
            return wording != null && wording.isTextual()
                    ? HarmlessText.of(wording.asText())
                    : HarmlessText.of(Objects.requireNonNullElse(desk, "Not recorded"));
        }
    }
}

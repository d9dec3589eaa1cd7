package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.incident.RepeatIssues;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.request.KebabCase;

/** The rows of the table of repeat issues: those that the figures find, then those that only people decided about. */
@Singleton
class RepeatRows {

    private final PriorityIncidents figures;
    private final Organisations organisations;

    RepeatRows(PriorityIncidents figures, Organisations organisations) {
        this.figures = figures;
        this.organisations = organisations;
    }

    List<TextView.Issue> of(ObjectNode text, YearMonth month) {
        var coverage = new Coverage(organisations.all(), true);
        var found = figures.repeats(new Question(new Window(month.atEndOfMonth(), 1), coverage))
                .repeats();
        var decided = text.path("repeatIssues");
        return Stream.concat(
                        found.stream().map(repeat -> issue(repeat, decided, month)),
                        TextItems.stream(decided)
                                .filter(one -> found.stream()
                                        .noneMatch(repeat -> RepeatSheet.is(one, repeat.kind(), repeat.value())))
                                .map(one -> notFound(one, month)))
                .toList();
    }

    private static TextView.Issue issue(RepeatIssues.Repeat repeat, JsonNode decided, YearMonth month) {
        var decision = TextItems.stream(decided)
                .filter(one -> RepeatSheet.is(one, repeat.kind(), repeat.value()))
                .findFirst();
        return new TextView.Issue(
                HarmlessText.of(repeat.value()),
                RepeatSheet.words(repeat.kind()),
                repeat.count() == 1 ? "1 incident" : repeat.count() + " incidents",
                decision.map(RepeatRows::verdict).orElse("Not decided"),
                RepeatSheet.address(month, repeat.kind(), repeat.value()));
    }

    private static TextView.Issue notFound(JsonNode decision, YearMonth month) {
        var kind = KebabCase.choice(decision.path("kind").asText(), RepeatIssues.Kind.class)
                .orElseThrow();
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
}

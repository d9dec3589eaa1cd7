package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import servicedelivery.organisations.Organisations;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.DeskTexts;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.page.form.Field.Option;
import servicedelivery.reporting.page.form.Meanwhile;
import servicedelivery.reporting.page.form.Sent;
import servicedelivery.reporting.text.TextDesk;
import servicedelivery.reporting.text.TextOfMonth;

/** What the forms of a month's text need. */
@RequestScoped
class TextSheets {

    private static final Map<String, String> LABELS = labels();

    private final TextDesk desk;
    private final DeskTexts deskTexts;
    private final Meanwhile meanwhile;
    private final IncidentOptions incidents;
    private final Organisations organisations;
    private final ObjectMapper json;

    TextSheets(
            TextDesk desk,
            DeskTexts deskTexts,
            Meanwhile meanwhile,
            IncidentOptions incidents,
            Organisations organisations,
            ObjectMapper json) {
        this.desk = desk;
        this.deskTexts = deskTexts;
        this.meanwhile = meanwhile;
        this.incidents = incidents;
        this.organisations = organisations;
        this.json = json;
    }

    static String address(YearMonth month) {
        return "/reports/%s/text".formatted(month);
    }

    TextOfMonth find(YearMonth month) {
        return desk.find(month);
    }

    /** As the API has it. */
    ObjectNode text(TextOfMonth text) {
        return json.valueToTree(text.text());
    }

    /**
     * Changes the text upon the version that the form was filled in upon.
     *
     * @param change makes a merge patch of the present text
     */
    void write(YearMonth month, Sent sent, Function<ObjectNode, ObjectNode> change) {
        write(month, sent.version(), change);
    }

    void write(YearMonth month, long version, Function<ObjectNode, ObjectNode> change) {
        var present = desk.find(month);
        if (present.version() != version) {
            throw Problems.outdated("\"%d\"".formatted(present.version()));
        }
        desk.amend(month, known -> known == version, change.apply(text(present)));
    }

    List<String> since(YearMonth month, long version) {
        return meanwhile.since(desk.historyOf(month), version, LABELS);
    }

    Map<String, String> labelsOfHistory() {
        return LABELS;
    }

    String subject(YearMonth month) {
        return desk.historyOf(month);
    }

    List<Option> incidents(YearMonth month, Collection<UUID> chosen) {
        return incidents.of(month, chosen);
    }

    Optional<CountedIncident> incident(UUID id) {
        return incidents.now(List.of(id)).stream().findFirst();
    }

    /** The tag of what the service desk says of an incident. */
    String deskText(UUID incident) {
        var found = deskTexts.of(List.of(incident)).get(incident);
        return found == null ? "" : found.tag();
    }

    Option[] organisations() {
        var options = organisations.all().stream()
                .map(one -> Option.of(one.code(), one.name()))
                .toList();
        var all = new ArrayList<>(options);
        all.add(Option.of("", "All organisations together"));
        return all.toArray(Option[]::new);
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("header", "Header");
        labels.put("recommendations", "Recommendations");
        labels.put("summaryComment", "Comment in the summary");
        labels.put("paragraphs", "Paragraphs");
        labels.put("wordings", "Public wording of incidents");
        labels.put("repeatIssues", "Repeat issues");
        labels.put("gauges", "Extra gauges");
        return labels;
    }
}

package servicedelivery.reporting.page.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.CountedIncident;
import servicedelivery.reporting.incident.Evidence;
import servicedelivery.reporting.page.IncidentOptions;
import servicedelivery.reporting.report.format.HarmlessText;
import servicedelivery.reporting.text.TextOfMonth;

/** The rows of the table of public wordings. */
record WordingRows(TextOfMonth present, ObjectNode text, YearMonth month) {

    List<TextView.Wording> of(List<CountedIncident> known) {
        return known.stream().map(this::row).toList();
    }

    private TextView.Wording row(CountedIncident one) {
        var incident = one.evidence();
        var wording = TextItems.stream(text.path("wordings"))
                .filter(other ->
                        other.path("incident").asText().equals(incident.id().toString()))
                .findFirst();
        var flagged = present.changedDeskTexts().contains(incident.id());
        return new TextView.Wording(
                HarmlessText.of(IncidentOptions.name(incident)),
                HarmlessText.of(incident.name()),
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

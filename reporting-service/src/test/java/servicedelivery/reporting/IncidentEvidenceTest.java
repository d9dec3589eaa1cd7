package servicedelivery.reporting;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.FiguresOfIncidents.among;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.projection.RandomStates;

/** Every figure of priority incidents is what the list of evidence says, on incidents of all kinds. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class IncidentEvidenceTest {

    private static final List<Example> STATES = RandomStates.after(400);
    private static final Map<String, Example> BY_ID =
            STATES.stream().collect(Collectors.toMap(Example::id, Function.identity()));

    /** Of a repeat that is more frequent the first are named. */
    private static final int MOST_NAMED = 100;

    private static final String WINDOW = "asOf=2020-02-29&months=16";
    private static final String PAGE = WINDOW + "&limit=50";

    @Inject
    Stage stage;

    private final ReportsApi reports = ReportsApi.asEveryone();

    @BeforeEach
    void publish() {
        stage.clear();
        stage.publish(STATES.stream().map(Example::record).toList());
    }

    @Test
    void priorityFiguresAreThoseOfTheIncidentsListed() {
        var incidents = Answer.walk(reports, "/priority-incidents/incidents?" + PAGE);

        var answer = Answer.to(reports, "/priority-incidents?" + WINDOW);

        assertThat(incidents).hasSizeGreaterThan(100);
        for (var priority : List.of("P1", "P2")) {
            var some = among(incidents, "priority", priority);
            assertFigures(answer.get("total").get(priority), some);
            for (var part : answer.get("byOrganisation")) {
                var code = part.get("organisation").asText();
                assertFigures(part.get(priority), among(some, "organisation", code));
            }
        }
        assertFigures(answer.get("total").get("all"), incidents);
        assertThat(values(answer.get("byOrganisation"), "organisation")).contains("col", "colp", "parks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause", "affected-service", "supplier", "resolution-kind", "month"})
    void eachRowOfABreakdownIsThatOfTheIncidentsListed(String by) {
        var incidents = Answer.walk(reports, "/priority-incidents/incidents?" + PAGE);
        var groups = incidents.stream().collect(groupingBy(incident -> key(by, incident)));

        var rows = Answer.all(Answer.to(reports, "/priority-incidents/breakdown?by=" + by + "&" + WINDOW));

        for (var row : rows) {
            var group = groups.getOrDefault(spelled(row.get("value").asText()), List.of());
            assertFigures(row, group);
            assertThat(row.get("p1").intValue())
                    .isEqualTo(among(group, "priority", "P1").size());
        }
        assertThat(rows.stream().map(row -> spelled(row.get("value").asText()))).containsAll(groups.keySet());
    }

    @Test
    void whatRepeatsIsWhatTheIncidentsListedHaveInCommon() {
        var incidents = Answer.walk(reports, "/priority-incidents/incidents?" + PAGE);
        var told = incidents.stream().filter(incident -> !isWithheld(incident)).toList();

        var repeats = Answer.all(Answer.to(reports, "/repeat-issues?" + WINDOW).get("repeats"));

        assertThat(repeats.stream()
                        .filter(repeat -> !"cause".equals(repeat.get("kind").asText())))
                .allSatisfy(repeat -> {
                    var repeated = told.stream()
                            .filter(incident -> spelled(incident, "affectedService")
                                    .equals(spelled(repeat.get("value").asText())))
                            .filter(incident ->
                                    "affected-service".equals(repeat.get("kind").asText())
                                            || incident.get("knownIssue").booleanValue())
                            .map(incident -> incident.get("id").asText())
                            .toList();
                    assertThat(repeat.get("count").intValue()).isEqualTo(repeated.size());
                    assertThat(ids(repeat.get("incidents")))
                            .isEqualTo(repeated.stream().limit(MOST_NAMED).toList());
                });
        assertThat(repeats.stream()
                        .filter(repeat -> "cause".equals(repeat.get("kind").asText())))
                .allSatisfy(repeat -> assertThat(repeat.get("count").intValue()).isEqualTo((int) incidents.stream()
                        .filter(incident -> repeat.get("value").asText().equals(cause(incident)))
                        .count()));
        assertThat(repeats)
                .extracting(repeat -> repeat.get("kind").asText() + " "
                        + spelled(repeat.get("value").asText()))
                .containsExactlyInAnyOrderElementsOf(expectedRepeats(incidents, told));
    }

    private static Set<String> expectedRepeats(List<JsonNode> incidents, List<JsonNode> told) {
        var expected = new TreeSet<String>();
        told.stream()
                .collect(groupingBy(incident -> spelled(incident, "affectedService")))
                .forEach((service, group) -> {
                    if (group.size() > 1) {
                        expected.add("affected-service " + service);
                    }
                    if (group.stream()
                            .anyMatch(incident -> incident.get("knownIssue").booleanValue())) {
                        expected.add("known-issue " + service);
                    }
                });
        incidents.stream().collect(groupingBy(IncidentEvidenceTest::cause)).forEach((cause, group) -> {
            if (group.size() > 1 && !cause.equals("unknown")) {
                expected.add("cause " + spelled(cause));
            }
        });
        return expected;
    }

    private static void assertFigures(JsonNode answer, List<JsonNode> incidents) {
        assertSame(answer, new FiguresOfIncidents(incidents, incident -> "change".equals(cause(incident))).figures());
    }

    private static void assertSame(JsonNode answer, Map<String, String> expected) {
        assertThat(Answer.fields(answer, expected)).isEqualTo(expected);
    }

    private static String key(String by, JsonNode incident) {
        if (by.equals("month")) {
            return spelled(YearMonth.from(Answer.day(incident, "openedAt")).toString());
        }
        return isWithheld(incident)
                ? spelled("Details withheld")
                : spelled(
                        incident,
                        Map.of("affected-service", "affectedService", "resolution-kind", "resolutionKind")
                                .getOrDefault(by, by));
    }

    private static boolean isWithheld(JsonNode incident) {
        return "Details withheld".equals(incident.get("affectedService").asText());
    }

    private static String cause(JsonNode incident) {
        return String.valueOf(BY_ID.get(incident.get("id").asText()).fields().get("cause"));
    }

    private static String spelled(JsonNode incident, String field) {
        return spelled(incident.get(field).asText());
    }

    private static String spelled(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> ids(JsonNode array) {
        return Answer.all(array).stream().map(JsonNode::asText).toList();
    }

    private static List<String> values(JsonNode array, String field) {
        return Answer.all(array).stream().map(one -> one.get(field).asText()).toList();
    }
}

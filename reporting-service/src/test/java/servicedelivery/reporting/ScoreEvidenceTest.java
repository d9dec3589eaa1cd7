package servicedelivery.reporting;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.FiguresOfIncidents.among;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.projection.RandomStates;

/** Both scores are what their lists of evidence say, on responses of all kinds. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ScoreEvidenceTest {

    private static final List<Example> STATES = RandomStates.after(400);

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
    void theNetPromoterScoreIsThatOfTheResponsesListed() {
        var responses = Answer.walk(reports, "/nps/responses?" + PAGE);

        var answer = Answer.to(reports, "/nps?" + WINDOW);

        assertThat(responses).hasSizeGreaterThan(100);
        assertGroups(answer, responses, ScoresOfResponses::nps);
        assertMethods(answer, responses, ScoresOfResponses::npsNet);
    }

    @Test
    void satisfactionIsThatOfTheResponsesListed() {
        var responses = Answer.walk(reports, "/satisfaction/responses?" + PAGE);

        var answer = Answer.to(reports, "/satisfaction?" + WINDOW);

        assertThat(responses).hasSizeGreaterThan(100);
        assertGroups(answer, responses, ScoresOfResponses::satisfaction);
        assertMethods(answer, responses, ScoresOfResponses::topTwo);
        assertThat(Answer.all(answer.get("overall").get("interval")))
                .extracting(JsonNode::asText)
                .isEqualTo(ScoresOfResponses.wilson(responses));
    }

    private static void assertGroups(
            JsonNode answer, List<JsonNode> responses, Function<List<JsonNode>, Map<String, String>> score) {
        assertSame(answer.get("overall"), score.apply(responses));
        for (var part : answer.get("byOrganisation")) {
            assertSame(
                    part,
                    score.apply(among(
                            responses, "organisation", part.get("organisation").asText())));
        }
        for (var month : answer.get("byMonth")) {
            assertSame(month, score.apply(in(month, responses)));
        }
    }

    private static void assertMethods(
            JsonNode answer, List<JsonNode> responses, ToLongFunction<List<JsonNode>> hundredfold) {
        var months = Answer.all(answer.get("byMonth")).stream()
                .map(month -> in(month, responses))
                .toList();
        var organisations = responses.stream()
                .collect(groupingBy(response -> response.get("organisation").asText()));
        assertSame(
                answer.get("methods"),
                Map.of(
                        "pooled",
                        ScoresOfResponses.mean(List.of(responses), hundredfold),
                        "meanOfOrganisations",
                        ScoresOfResponses.mean(organisations.values(), hundredfold),
                        "meanOfMonths",
                        ScoresOfResponses.mean(months, hundredfold),
                        "meanOfOrganisationMonths",
                        ScoresOfResponses.mean(
                                months.stream()
                                        .flatMap(month -> month.stream()
                                                .collect(groupingBy(response -> response.get("organisation")
                                                        .asText()))
                                                .values()
                                                .stream())
                                        .toList(),
                                hundredfold)));
    }

    private static List<JsonNode> in(JsonNode month, List<JsonNode> responses) {
        return responses.stream()
                .filter(response -> Answer.isWithin(Answer.day(response, "respondedAt"), month))
                .toList();
    }

    private static void assertSame(JsonNode answer, Map<String, String> expected) {
        assertThat(Answer.fields(answer, expected)).isEqualTo(expected);
    }
}

package servicedelivery.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.aResponse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicedelivery.backing.BackingServicesResource;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HistoryTest {

    private static final int RESPONSES = 150;
    private static final int VERSIONS = 5;

    /** Few enough that the states of one response meet in different transactions. */
    private static final int SLICE = 60;

    private static final List<String> STEPS = List.of("very-poor", "poor", "fair", "good", "very-good");
    private static final List<String> ORGANISATIONS = List.of("col", "colp", "parks");

    private static final String LEAST =
            "least(promoters, passives, detractors, very_good, good, fair, poor, very_poor)";

    private static final String BUCKETS = """
            SELECT organisation, day, promoters, passives, detractors, very_good, good, fair, poor, very_poor
            FROM survey_day
            WHERE promoters + passives + detractors + very_good + good + fair + poor + very_poor <> 0
            ORDER BY organisation, day
            """;

    private static final String RECOMPUTED = """
            SELECT organisation, responded_day, count(*) FILTER (WHERE recommend >= 9),
                   count(*) FILTER (WHERE recommend BETWEEN 7 AND 8), count(*) FILTER (WHERE recommend <= 6),
                   count(*) FILTER (WHERE satisfaction = 'very-good'), count(*) FILTER (WHERE satisfaction = 'good'),
                   count(*) FILTER (WHERE satisfaction = 'fair'), count(*) FILTER (WHERE satisfaction = 'poor'),
                   count(*) FILTER (WHERE satisfaction = 'very-poor')
            FROM survey_fact WHERE status = 'counted'
            GROUP BY 1, 2 ORDER BY 1, 2
            """;

    @Inject
    Stage stage;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20190131, 77})
    void afterAnyHistoryTheBucketsAreTheSumsOfTheNewestStates(long seed) {
        var newest = new ArrayList<Example>();
        var events = history(new Random(seed), newest);

        var records = events.stream().map(Example::record).toList();
        for (var start = 0; start < records.size(); start += SLICE) {
            stage.publish(records.subList(start, Math.min(start + SLICE, records.size())));
        }

        assertThat(stage.rows(BUCKETS)).isNotEmpty().isEqualTo(stage.rows(RECOMPUTED));
        assertThat(stage.rows("SELECT id, version FROM survey_fact ORDER BY id"))
                .isEqualTo(newest.stream()
                        .map(state ->
                                "(%s,%s)".formatted(state.id(), state.fields().get("version")))
                        .sorted()
                        .toList());
        assertThat(stage.rows("SELECT 1 FROM survey_day WHERE " + LEAST + " < 0"))
                .isEmpty();
    }

    /** Several states of each response, twice each, in any order. */
    private static List<Example> history(Random random, List<Example> newest) {
        var events = new ArrayList<Example>();
        for (var number = 0; number < RESPONSES; number++) {
            var id = aResponse().id();
            var versions = 1 + random.nextInt(VERSIONS);
            for (var version = 1; version <= versions; version++) {
                var state = state(random).with("id", id).version(version);
                events.add(state);
                events.add(state);
                if (version == versions) {
                    newest.add(state);
                }
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static Example state(Random random) {
        var response = aResponse()
                .of(ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size())))
                .respondedAt("2019-01-%02dT23:30:00Z".formatted(1 + random.nextInt(28)))
                .recommending(random.nextInt(11));
        var rated = random.nextBoolean() ? response.rating(STEPS.get(random.nextInt(STEPS.size()))) : response;
        return random.nextInt(5) == 0 ? rated.voided() : rated;
    }
}

package servicedelivery.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static servicedelivery.reporting.Example.anIncident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Example;
import servicedelivery.reporting.ExampleOrganisations;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.Window;

/** What PostgreSQL reckons is what comes out incident by incident. */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class ReckoningTest {

    private static final Instant NOW = Instant.parse("2019-01-31T12:00:00.000001Z");

    private static final List<String> SPELLINGS = List.of(
            "Wi-Fi", "wifi", "\uFF37iFi", "A  B", " a - b ", "", "???", "\u0130zmir", "\u03A3\u03A3", "\u03C3\u03C2");

    @Inject
    Facts facts;

    @Inject
    IncidentFigures figures;

    @Inject
    RepeatSearch repeats;

    @ParameterizedTest
    @CsvSource({"1, 0, 3", "2, 1, 3", "3, 2, 3", "4, 400, 8", "5, 300, 40", "6, 3000, 900", "7, 2500, 3"})
    void allFiguresAreTheSame(long seed, int incidents, int services) {
        var random = new Random(seed);
        facts.keep(IntStream.range(0, incidents)
                .mapToObj(number -> Facts.fact(anything(random, services)))
                .toList());

        for (var question : questions(random)) {
            var plain = new InMemory(facts.found(question), NOW);

            var table = figures.table(question, NOW);

            for (var priority : List.of("P1", "P2")) {
                for (var organisation : List.of("col", "colp", "parks")) {
                    assertThat(table.of(priority, organisation)).isEqualTo(plain.figures(priority, organisation));
                }
                assertThat(table.ofAll(priority)).isEqualTo(plain.figures(priority, null));
            }
            assertThat(table.all()).isEqualTo(plain.figures(null, null));
            assertThat(table.organisations())
                    .containsExactlyInAnyOrderElementsOf(plain.incidents().stream()
                            .map(IncidentFact::organisation)
                            .distinct()
                            .toList());
            for (var by : Breakdown.By.values()) {
                var rows = figures.breakdown(by, question, NOW);
                assertThat(by == Breakdown.By.MONTH ? Breakdown.months(question.window(), rows) : rows)
                        .as(by.toString())
                        .isEqualTo(plain.breakdown(by, question.window()));
            }
            assertThat(repeats.among(question)).isEqualTo(plain.repeats());
        }
    }

    private static List<Question> questions(Random random) {
        var col = ExampleOrganisations.read().all().stream()
                .filter(organisation -> organisation.code().equals("col"))
                .toList();
        return List.of(
                new Question(
                        new Window(LocalDate.parse("2019-01-31").minusDays(random.nextInt(40)), 3),
                        new Coverage(col, false)),
                new Question(
                        new Window(LocalDate.parse("2019-02-28"), 1 + random.nextInt(4)), new Coverage(col, true)));
    }

    private static Example anything(Random random, int services) {
        var opened = Instant.parse("2018-10-20T00:00:00Z").plusSeconds(3600L * random.nextInt(24 * 110));
        var isOpen = random.nextInt(4) == 0;
        return anIncident()
                .with("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .with("peakPriority", any(random, "P1", "P1", "P2", "P2", "P2", "P3"))
                .with("organisation", any(random, "col", "colp", "parks"))
                .openedAt(opened.toString())
                .with("status", isOpen ? any(random, "open", "on-hold") : any(random, "resolved", "closed", "void"))
                .with(
                        "dueAt",
                        any(random, null, NOW.toString(), NOW.minusNanos(1000).toString(), opened.toString()))
                .with("withinTarget", isOpen ? null : any(random, true, false, null))
                .with("timeToRestore", isOpen ? null : duration(random))
                .with("downtime", duration(random))
                .with("serviceImpact", any(random, "none", "outage", null))
                .with("affectedService", spelling(random, services))
                .with("supplier", any(random, null, spelling(random, services)))
                .with("cause", any(random, null, "unknown", "change", "power", "hardware", ""))
                .with("resolutionKind", any(random, null, "fixed", "restarted"))
                .with("knownIssue", random.nextInt(4) == 0)
                .with("confidential", random.nextInt(6) == 0);
    }

    /** To the microsecond, and up to a hundred years, of which a few are more than a column can sum up. */
    private static Object duration(Random random) {
        return any(
                random,
                null,
                "PT0S",
                Duration.ofSeconds(random.nextInt(20_000)).toString(),
                Duration.ofSeconds(random.nextInt(20_000), 1000L * random.nextInt(1_000_000))
                        .toString(),
                "PT876600H");
    }

    private static String spelling(Random random, int services) {
        return random.nextInt(3) == 0
                ? SPELLINGS.get(random.nextInt(SPELLINGS.size()))
                : "Service " + random.nextInt(services);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

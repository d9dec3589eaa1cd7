package servicedelivery.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.ExampleOrganisations;
import servicedelivery.reporting.incident.IncidentAnswers;
import servicedelivery.reporting.incident.IncidentEvents;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.status.SourceEvents;
import servicedelivery.reporting.survey.SurveyAnswers;
import servicedelivery.reporting.survey.SurveyEvents;

/**
 * Random histories without a database, against a recomputation from the newest states alone. {@code -Dhistories.seed} tries
 * others; a history that fails is made as short as it can be.
 */
class RandomHistoriesTest {

    private static final long SEED = Long.getLong("histories.seed", 20190131L);
    private static final int HISTORIES = Integer.getInteger("histories.inMemory", 100_000);

    private static final Instant NOW = Instant.parse("2020-03-01T00:00:00Z");
    private static final Organisations ORGANISATIONS = ExampleOrganisations.read();
    private static final Coverage EVERYONE = new Coverage(ORGANISATIONS.all(), true);
    private static final Question QUARTER = new Question(new Window(LocalDate.of(2019, 1, 31), 3), EVERYONE);
    private static final Question YEARS = new Question(new Window(LocalDate.of(2020, 2, 29), 16), EVERYONE);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final ReportCalendar calendar = new ReportCalendar(Clock.systemUTC(), ORGANISATIONS);
    private final EventReader reader =
            new EventReader(new IncidentEvents(calendar), new SurveyEvents(calendar), new SourceEvents());

    @Test
    void whateverHappensToEventsTheFiguresAreThoseOfTheNewestStates() {
        LongStream.range(SEED, SEED + HISTORIES)
                .parallel()
                .filter(seed -> isWrong(RandomHistory.of(seed), question(seed)))
                .findFirst()
                .ifPresent(seed -> {
                    throw new AssertionError(
                            "seed %d: %s".formatted(seed, shortened(RandomHistory.of(seed), question(seed))));
                });
    }

    /** Many months make long answers, so not every history is asked for them. */
    private static Question question(long seed) {
        return seed % 4 == 0 ? YEARS : QUARTER;
    }

    private boolean isWrong(List<Step> history, Question question) {
        return !figuresAfter(history, question).equals(figuresAfter(recomputation(history), question));
    }

    /** Nothing but the newest states, once each. */
    private static List<Step> recomputation(List<Step> history) {
        return Telling.newest(Step.tellings(history)).stream()
                .<Step>map(telling -> new Step.Told(0, telling))
                .toList();
    }

    private String figuresAfter(List<Step> history, Question question) {
        try {
            var ledger = new LedgerInMemory();
            new Replay(ledger, reader, 0).play(history);
            return JSON.writeValueAsString(List.of(
                    IncidentAnswers.about(question, ledger.incidents(), NOW),
                    SurveyAnswers.about(question, ledger.responses(), ORGANISATIONS.bands())));
        } catch (JsonProcessingException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves out one step after the other as long as what is left still fails by itself. */
    private String shortened(List<Step> history, Question question) {
        var shortest = history;
        for (var index = history.size() - 1; index >= 0; index--) {
            var fewer = RandomHistory.without(index, shortest);
            if (isWrong(fewer, question)) {
                shortest = fewer;
            }
        }
        return shortest.stream().map(Step::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
                + figuresAfter(shortest, question) + "\nand recomputed\n"
                + figuresAfter(recomputation(shortest), question);
    }
}

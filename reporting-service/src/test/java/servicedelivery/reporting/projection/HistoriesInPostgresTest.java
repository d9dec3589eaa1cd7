package servicedelivery.reporting.projection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Stage;

/**
 * Random histories in PostgreSQL, a few at a time, against a recomputation from the newest states alone.
 * {@code -Dhistories.seed} tries others; a history that fails is made as short as it can be.
 */
@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HistoriesInPostgresTest {

    private static final long SEED = Long.getLong("histories.seed", 20190131L);
    private static final int HISTORIES = Integer.getInteger("histories.inPostgres", 300);

    /** So many share a database, appliers and days: asking for the figures takes longer than the history. */
    private static final int TOGETHER = 10;

    @Inject
    Stage stage;

    @Inject
    EventReader reader;

    @Inject
    LedgerInPostgres ledger;

    @Inject
    EveryFigure figures;

    @AfterEach
    void clear() {
        figures.forget();
    }

    @Test
    void whateverHappensToEventsTheFiguresAreThoseOfTheNewestStates() throws SQLException {
        for (var seed = SEED; seed < SEED + HISTORIES; seed += TOGETHER) {
            var history = LongStream.range(seed, seed + TOGETHER)
                    .mapToObj(RandomHistory::of)
                    .flatMap(List::stream)
                    .toList();
            if (isWrong(history)) {
                throw new AssertionError("seed %d: %s".formatted(seed, shortened(history)));
            }
        }
    }

    private boolean isWrong(List<Step> history) throws SQLException {
        return !answersAfter(history).equals(expected(history));
    }

    private String answersAfter(List<Step> history) throws SQLException {
        figures.forget();
        new Replay(ledger, reader, EveryFigure.FIRST_PARTITION).play(history);
        var waiting = stage.rows("SELECT count(*) FROM dead_letter WHERE state = 'waiting' AND version IS NOT NULL");
        return figures.inBrief() + waiting;
    }

    private String expected(List<Step> history) throws SQLException {
        var told = Step.tellings(history);
        figures.recompute(Telling.newest(told));
        return figures.inBrief() + List.of("(%d)".formatted(Telling.waiting(told)));
    }

    /** Leaves out one step after the other as long as what is left still fails by itself. */
    private String shortened(List<Step> history) throws SQLException {
        var shortest = history;
        for (var index = history.size() - 1; index >= 0; index--) {
            var fewer = RandomHistory.without(index, shortest);
            if (isWrong(fewer)) {
                shortest = fewer;
            }
        }
        return shortest.stream().map(Step::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
                + Difference.between(answersAfter(shortest), expected(shortest));
    }
}

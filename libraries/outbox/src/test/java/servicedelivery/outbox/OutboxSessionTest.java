package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.Postgres;

class OutboxSessionTest {

    private static Postgres postgres;

    private OutboxDatabase database;

    @BeforeAll
    static void start() {
        postgres = Postgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void emptyOutbox() throws Exception {
        database = OutboxDatabase.in(postgres);
    }

    @Test
    void onlyOneRelayIsActiveAtATime() throws Exception {
        try (var first = OutboxSession.begin(database.dataSource).orElseThrow()) {
            assertThat(OutboxSession.begin(database.dataSource)).isEmpty();
            assertThat(first.oldest(1)).isEmpty();
        }

        try (var next = OutboxSession.begin(database.dataSource).orElseThrow()) {
            assertThat(next.oldest(1)).isEmpty();
        }
    }

    @Test
    void anEventThatDrewASmallIdAndCommittedLateIsNotPassedOver() throws Exception {
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var slow = database.dataSource.getConnection()) {
            slow.setAutoCommit(false);
            database.append(slow, "a", "slow");
            database.append("b", "quick");
            session.delete(session.oldest(10));

            slow.commit();

            assertThat(values(session)).containsExactly("slow");
        }
    }

    @Test
    void anEventThatCommitsLateWhileOthersAreUnderWayComesNext() throws Exception {
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var slow = database.dataSource.getConnection()) {
            slow.setAutoCommit(false);
            database.append(slow, "a", "slow");
            database.append("b", "under way");
            var underWay = session.oldest(10);
            database.append("c", "quick");

            slow.commit();

            assertThat(valuesOf(session.oldestBut(underWay, 10))).containsExactly("slow", "quick");
        }
    }

    @Test
    void whatIsUnderWayIsNotReadAgain() throws Exception {
        for (var number = 0; number < 5; number++) {
            database.append("a", "event " + number);
        }

        try (var session = OutboxSession.begin(database.dataSource).orElseThrow()) {
            var underWay = session.oldest(2);

            assertThat(valuesOf(session.oldestBut(underWay, 2))).containsExactly("event 2", "event 3");
        }
    }

    @Test
    void howeverManyArePassedTheOneThatCommitsLateIsFound() throws Exception {
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var slow = database.dataSource.getConnection()) {
            slow.setAutoCommit(false);
            database.append(slow, "a", "slow");
            for (var round = 0; round < 4; round++) {
                database.appendMany(5_000);
                session.delete(session.oldest(5_000));
            }

            slow.commit();

            assertThat(values(session)).containsExactly("slow");
        }
    }

    @Test
    void theOldestComeFirst() throws Exception {
        for (var number = 0; number < 5; number++) {
            database.append("a", "event " + number);
        }

        try (var session = OutboxSession.begin(database.dataSource).orElseThrow()) {
            assertThat(values(session)).containsExactly("event 0", "event 1", "event 2", "event 3", "event 4");
            assertThat(session.oldest(2)).hasSize(2);
        }
    }

    @Test
    void publicationReachesNoFurtherThanWhatWaits() throws Exception {
        database.append("a", "waits");

        try (var session = OutboxSession.begin(database.dataSource).orElseThrow()) {
            var position = session.position();
            assertThat(position.backlog()).isEqualTo(1);
            assertThat(position.publishedThrough()).isBefore(OutboxDatabase.RECORDED_AT);
            assertThat(position.oldest()).isBefore(position.at());
        }
    }

    @Test
    void publicationReachesNoFurtherThanWhatIsStillBeingWritten() throws Exception {
        try (var session = OutboxSession.begin(database.dataSource).orElseThrow();
                var writer = database.dataSource.getConnection()) {
            writer.setAutoCommit(false);
            database.append(writer, "a", "not committed");
            var before = session.position();

            var after = session.position();

            assertThat(after.publishedThrough())
                    .isEqualTo(before.publishedThrough())
                    .isBefore(before.at());
            writer.rollback();
            assertThat(session.position().publishedThrough()).isAfter(after.publishedThrough());
        }
    }

    private static List<String> values(OutboxSession session) throws Exception {
        return valuesOf(session.oldest(10));
    }

    private static List<String> valuesOf(List<OutboxSession.Row> rows) {
        return rows.stream()
                .map(row -> new String(row.event().value(), StandardCharsets.UTF_8))
                .toList();
    }
}

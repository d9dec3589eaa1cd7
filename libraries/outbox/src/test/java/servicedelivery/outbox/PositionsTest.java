package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.Postgres;

/** Where more events wait than are read every time. */
class PositionsTest {

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
    void thePositionStaysWhereItWasAndTheBacklogGrows() throws Exception {
        try (var connection = database.dataSource.getConnection()) {
            var positions = new Positions(connection, 10);
            database.appendMany(20);
            var before = positions.read(0);
            database.append("a", "recorded long ago");
            database.appendMany(5);

            var after = positions.read(0);

            assertThat(before.backlog()).isEqualTo(20);
            assertThat(after.backlog()).isEqualTo(26);
            assertThat(after.publishedThrough()).isEqualTo(before.publishedThrough());
            assertThat(after.oldest()).isEqualTo(before.oldest());
        }
    }

    @Test
    void whereFewWaitEverythingIsRead() throws Exception {
        try (var connection = database.dataSource.getConnection()) {
            var positions = new Positions(connection, 10);
            var before = positions.read(0);
            database.append("a", "recorded long ago");

            var after = positions.read(0);

            assertThat(before.backlog()).isZero();
            assertThat(after.backlog()).isEqualTo(1);
            assertThat(after.publishedThrough()).isBefore(OutboxDatabase.RECORDED_AT);
        }
    }
}

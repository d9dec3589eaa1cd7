package servicedelivery.reporting.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicedelivery.backing.BackingServicesResource;
import servicedelivery.reporting.Stage;
import servicedelivery.reporting.sql.FactTable.Column;

@QuarkusTest
@QuarkusTestResource(BackingServicesResource.class)
class HighestIdsTest {

    private static final int MANY = 500;

    /** So many of one partition come together. */
    private static final int RUN = 70;

    private record Thing(UUID id, int partition) {

        /** The greater the number, the higher the id. */
        static Thing of(int number) {
            return new Thing(new UUID(number, 0), number / RUN % 3);
        }
    }

    private static final FactTable<Thing> TABLE =
            new FactTable<>("thing", List.of(new Column<>("id", ColumnType.UUID, Thing::id)));

    private final HighestIds<Thing> highest = new HighestIds<>(Thing::partition);

    @Inject
    Database database;

    @Inject
    Stage stage;

    @BeforeEach
    void create() {
        stage.execute("CREATE TABLE thing (id uuid PRIMARY KEY)");
    }

    @AfterEach
    void drop() {
        stage.execute("DROP TABLE thing");
    }

    @Test
    void whatIsInTheTableIsKnownAndAllElseIsAdded() throws SQLException {
        add(things(0, MANY));
        var added = add(things(MANY / 2, 2 * MANY));

        assertThat(added.known()).containsExactlyElementsOf(things(MANY / 2, MANY));
        assertThat(added.fresh()).containsExactlyElementsOf(things(MANY, 2 * MANY));
    }

    @Test
    void soIsOneThatComesLaterThanHigherOnes() throws SQLException {
        add(things(MANY, 2 * MANY));
        var added = add(things(0, 2 * MANY));

        assertThat(added.known()).containsExactlyElementsOf(things(MANY, 2 * MANY));
        assertThat(added.fresh()).containsExactlyElementsOf(things(0, MANY));
    }

    @Test
    void oneThatSomebodyElseHasAddedIsALostRaceOnceAndKnownAfterThat() throws SQLException {
        add(things(0, MANY));
        stage.execute("INSERT INTO thing VALUES ('%s')".formatted(Thing.of(MANY).id()));

        assertThatThrownBy(() -> add(things(MANY, 2 * MANY)))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
        var added = add(things(MANY, 2 * MANY));

        assertThat(added.known()).containsExactly(Thing.of(MANY));
        assertThat(added.fresh()).containsExactlyElementsOf(things(MANY + 1, 2 * MANY));
    }

    @Test
    void fewAreAlwaysAskedFor() throws SQLException {
        add(things(0, MANY));
        stage.execute("INSERT INTO thing VALUES ('%s')".formatted(Thing.of(MANY).id()));

        var added = add(things(MANY, MANY + 2));

        assertThat(added.known()).containsExactly(Thing.of(MANY));
        assertThat(added.fresh()).containsExactly(Thing.of(MANY + 1));
    }

    private FactTable.Added<Thing> add(List<Thing> things) throws SQLException {
        return database.inTransaction(connection -> TABLE.add(connection, things, highest));
    }

    private static List<Thing> things(int from, int to) {
        return IntStream.range(from, to).mapToObj(Thing::of).toList();
    }
}

package servicedelivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where reading begins; somebody who drew an id and is slow is waited for. */
class FloorTest {

    private final Floor floor = new Floor();

    @Test
    void aFewEventsAreNotWorthAskingWhoWrites() throws SQLException {
        floor.readTo(10, () -> {
            throw new AssertionError("nobody should be asked");
        });

        assertThat(floor.id()).isZero();
    }

    @Test
    void whereNobodyWritesItRisesWithTheNextReading() throws SQLException {
        floor.readTo(5_000, Set::of);
        assertThat(floor.id()).isZero();

        floor.readTo(6_000, Set::of);

        assertThat(floor.id()).isEqualTo(5_000);
    }

    @Test
    void itWaitsForAllWhoWroteWhenItWasLookedAt() throws SQLException {
        floor.readTo(5_000, () -> Set.of("slow", "quick"));
        floor.readTo(6_000, () -> Set.of("slow", "later"));
        floor.readTo(7_000, () -> Set.of("slow"));
        assertThat(floor.id()).isZero();
        floor.readTo(8_000, () -> Set.of("later still"));

        floor.readTo(9_000, () -> Set.of("later still"));

        assertThat(floor.id()).isEqualTo(5_000);
    }

    @Test
    void theReadingDuringWhichTheLastWriterEndedIsNotEnough() throws SQLException {
        floor.readTo(5_000, () -> Set.of("slow"));

        floor.readTo(6_000, Set::of);

        assertThat(floor.id()).isZero();
    }

    @Test
    void aReadingThatDidNotComeSoFarIsNotEnough() throws SQLException {
        floor.readTo(5_000, Set::of);

        floor.readTo(4_000, Set::of);

        assertThat(floor.id()).isZero();
    }
}

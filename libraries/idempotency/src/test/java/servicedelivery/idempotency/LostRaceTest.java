package servicedelivery.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LostRaceTest {

    @Test
    void aUniqueNumberThatIsTakenIsOneHoweverDeepItLies() {
        var failure = new IllegalStateException(new SQLException("duplicate key", "23505"));

        assertThat(LostRace.isBehind(failure)).isTrue();
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsNone() {
        var failure = new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));

        assertThat(LostRace.isBehind(failure)).isFalse();
    }
}

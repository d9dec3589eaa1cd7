package servicedelivery.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "40P01", "55P03"})
    void itIsFoundInAChainOfCauses(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("away", state)));

        assertThat(DatabaseOutage.isBehind(failure)).isTrue();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsOne() {
        assertThat(DatabaseOutage.isBehind(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void itIsFoundInWhatAFailedCommitSuppressed() {
        var failure = new IllegalStateException("the commit failed");
        failure.addSuppressed(new IllegalStateException(new SQLException("away", "08003")));

        assertThat(DatabaseOutage.isBehind(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021"})
    void aDefectIsNone(String state) {
        assertThat(DatabaseOutage.isBehind(new SQLException("defect", state))).isFalse();
        assertThat(DatabaseOutage.isBehind(null)).isFalse();
    }

    @Test
    void whatTheDatabaseLacksIsFoundBehindAFailedCommit() {
        var failure = new IllegalStateException("the commit failed");
        failure.addSuppressed(new SQLException("could not extend file", "53100"));

        assertThat(DatabaseOutage.shortageBehind(failure)).contains("its disk is full (SQLSTATE 53100)");
        assertThat(DatabaseOutage.shortageBehind(new SQLException("connection lost", "08006")))
                .isEmpty();
    }
}

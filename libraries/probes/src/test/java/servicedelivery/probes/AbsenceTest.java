package servicedelivery.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {

    /** No connection, a password that is not set yet, no database yet, too many connections, starting up, a standby. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "28P01", "3D000", "53300", "57P03", "25006"})
    void aServerThatIsNotThereYetIsWaitedFor(String state) {
        var failure = new IllegalStateException(new SQLException("not yet\nand more", state));

        assertThat(Absence.of(failure)).contains("not yet");
    }

    @Test
    void aPoolWithoutAConnectionSaysWhatItsCauseSays() {
        var failure = new SQLException("no connection", new SQLException("refused", "08001"));

        assertThat(Absence.of(failure)).contains("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42501", "42P01", "25001"})
    void tablesThatAreWrongAreNot(String state) {
        assertThat(Absence.of(new SQLException("wrong", state))).isEmpty();
        assertThat(Absence.of(new IllegalStateException("wrong"))).isEmpty();
    }
}

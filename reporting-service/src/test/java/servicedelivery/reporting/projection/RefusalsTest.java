package servicedelivery.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"22009", "23505", "54000", "54001", "0A000", "XX000"})
    void whatWouldFailForEverIsAboutTheRecord(String state) {
        assertThat(Refusals.isAboutValues(new SQLException("no", state))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"08006", "25006", "25P03", "28P01", "40001", "40P01", "42P01", "53100", "55P03", "57014", "58030"
            })
    void whatMayPassIsNot(String state) {
        assertThat(Refusals.isAboutValues(new SQLException("not now", state))).isFalse();
    }

    @Test
    void aDefectIsAboutTheRecordButALostClaimIsNot() {
        assertThat(Refusals.isAboutValues(new ArithmeticException())).isTrue();
        assertThat(Refusals.isAboutValues(new LostClaim(new TopicPartition("incidents", 0))))
                .isFalse();
    }
}

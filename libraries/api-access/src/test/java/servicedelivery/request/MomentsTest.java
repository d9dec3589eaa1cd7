package servicedelivery.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** Of RFC 3339, and as service desk tools write their times. */
    @ParameterizedTest
    @CsvSource({
        "2019-07-01T10:00:00+01:00, 2019-07-01T09:00:00Z",
        "2019-07-01t10:00:00.123456789z, 2019-07-01T10:00:00.123456Z",
        "2019-07-01T10:00+0100, 2019-07-01T09:00:00Z",
        "2019-07-01T14:30:00.0+0530, 2019-07-01T09:00:00Z",
        "2019-07-01 09:00:00 UTC, 2019-07-01T09:00:00Z",
        "2019-07-01 09:00 UTC, 2019-07-01T09:00:00Z",
        "2019-07-01 09:00:00.123 UTC, 2019-07-01T09:00:00.123Z"
    })
    void timesWithAnOffsetAreRead(String sent, Instant instant) {
        assertThat(Moments.instant(sent)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-07-01T10:00",
                "2019-07-01 09:00:00",
                "2019-07-01 09:00:00 CET",
                "2019-07-01T09:00:00 UTC",
                "2019-07-01T09:00:00Z UTC",
                "2019-06-31 09:00:00 UTC",
                "1969-12-31T23:59:59Z",
                "2019-07-01",
                ""
            })
    void whatIsNoInstantIsEmpty(String sent) {
        assertThat(Moments.instant(sent)).isEmpty();
    }
}

package servicedelivery.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickInstantsTest {

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void anInstantOfTheUsualFormIsReadAsJavaReadsIt() {
        new Random(2019)
                .longs(100_000, 0, LAST)
                .mapToObj(second -> Instant.ofEpochSecond(second, second * 1_000_003 % 1_000_000_000))
                .map(Instant::toString)
                .forEach(text -> assertThat(QuickInstants.quick(text)).isEqualTo(Instant.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29T00:00:00Z", "2019-01-15T09:05:00.1Z", "2019-01-15T09:05:00.000000001Z"})
    void soAreLeapDaysAndFractionsOfAnyLength(String text) {
        assertThat(QuickInstants.quick(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019-02-29T00:00:00Z",
                "2019-13-01T00:00:00Z",
                "2019-00-01T00:00:00Z",
                "2019-01-00T00:00:00Z",
                "2019-01-01T24:00:00Z",
                "2019-01-01T00:60:00Z",
                "2016-12-31T23:59:60Z",
                "2019-01-01T00:00:00.Z",
                "2019-01-01T00:00:00,5Z",
                "2019-01-01T00:00:00.5x5Z",
                "2019-01-01T00:00:00.0123456789Z",
                "2019-01-01T00:00:00+01:00",
                "2019-01-01 00:00:00Z",
                "+2019-01-01T00:00:00Z",
                "2019-1-01T00:00:000Z",
                "2019-01-15T09:05:00.😀Z",
                "2019-01-15T09:05:00.éZ"
            })
    void everyOtherFormIsLeftToJackson(String text) {
        assertThat(QuickInstants.quick(text)).isNull();
    }
}

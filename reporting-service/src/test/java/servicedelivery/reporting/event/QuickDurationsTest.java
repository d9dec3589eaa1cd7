package servicedelivery.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickDurationsTest {

    @Test
    void aDurationOfWholeSecondsIsReadAsJavaReadsIt() {
        new Random(2019)
                .longs(100_000, 0, 100L * 366 * 86_400)
                .mapToObj(seconds -> Duration.ofSeconds(seconds).toString())
                .forEach(text -> assertThat(QuickDurations.quick(text)).isEqualTo(Duration.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT8H", "PT90M", "PT1H0M1S", "PT007H", "PT999999999H"})
    void soAreOtherWaysToWriteIt(String text) {
        assertThat(QuickDurations.quick(text)).isEqualTo(Duration.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "PT8",
                "PTH",
                "PT1M2H",
                "PT1H2H",
                "PT1S2",
                "PT1.5S",
                "PT-1H",
                "-PT1H",
                "P1D",
                "P1DT1H",
                "pt8h",
                "PT8h",
                "PT1234567890H",
                "PT٣H"
            })
    void everyOtherFormIsLeftToJackson(String text) {
        assertThat(QuickDurations.quick(text)).isNull();
    }
}
